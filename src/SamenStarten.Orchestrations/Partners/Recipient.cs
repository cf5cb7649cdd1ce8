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
        if (role == Staffing.Lead)
        {
            return await directory.Find(trajectory.LeadContact ?? contactId);
        }

        var staffing = await directory.StaffingFor(trajectory.Municipality, trajectory.Institution);
        return staffing.TryGetValue(role, out var holder) && holder.DeputyId != contactId ? holder : await directory.Find(contactId);
    }
}
