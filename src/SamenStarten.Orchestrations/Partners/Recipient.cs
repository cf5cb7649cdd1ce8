using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Who is to hear what somebody was to be asked: whoever fills the role now.</summary>
public static class Recipient
{
    /// <summary>
    /// The contact that was meant, or his deputy, as long as he fills the role; otherwise whoever fills it now, and who filled it when it
    /// fell due when nobody does now. Null when that contact is gone.
    /// </summary>
    /// <param name="contactId">Who was meant when it fell due.</param>
    public static async Task<Contact?> Of(string role, string contactId, Trajectory trajectory, IDirectory directory)
    {
        var contacts = await directory.StaffingFor(trajectory.Municipality, trajectory.Institution);
        return Staffings.Of(contacts).Fill(role, trajectory) is { } seat && seat.DeputyId != contactId
            ? contacts.Values.FirstOrDefault(c => c.Id == seat.ContactId) ?? await directory.Find(seat.ContactId)
            : await directory.Find(contactId);
    }
}
