using SamenStarten.Core.Partners;
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
        if (role == Staffing.Lead && trajectory.LeadContact is { } lead)
        {
            return await directory.Find(lead);
        }

        var staffing = await directory.StaffingFor(trajectory.Municipality, trajectory.Institution);
        var filled = role == Staffing.Lead && !staffing.ContainsKey(role) ? trajectory.ProposedLeadRole ?? role : role;
        return staffing.TryGetValue(filled, out var holder) && holder.DeputyId != contactId ? holder : await directory.Find(contactId);
    }
}
