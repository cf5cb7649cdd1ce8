using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Who is to hear what somebody was to be asked: whoever fills the role now.</summary>
public static class Recipient
{
    /// <summary>
    /// The contact that was meant, or his deputy, as long as he fills the role; otherwise whoever fills it now, and who filled it when it
    /// fell due when nobody does now. What can't wait goes to the deputy of who doesn't work today. Null when that contact is gone.
    /// </summary>
    /// <param name="contactId">Who was meant when it fell due.</param>
    /// <param name="template">What he hears: that he need do nothing more is for himself, whoever came in his place.</param>
    public static async Task<Contact?> Of(
        string role, string contactId, string template, Trajectory trajectory, IDirectory directory, LocalDate today, bool urgent)
    {
        if (template == Templates.Stopped || trajectory.Milestones.Values.Any(state => state.Partner == contactId))
        {
            return await directory.Find(contactId);
        }

        var contacts = await directory.StaffingFor(trajectory, today);
        var found = Staffings.Of(contacts).Fill(role, trajectory) is { } seat && seat.DeputyId != contactId
            ? contacts.Values.FirstOrDefault(c => c.Id == seat.ContactId) ?? await directory.Find(seat.ContactId)
            : await directory.Find(contactId);
        return urgent && found is { DeputyId: { } deputy } && !found.WorksOn(today) && await directory.Find(deputy) is { DoubtfulSince: null } standIn && standIn.WorksOn(today)
            ? standIn
            : found;
    }
}
