using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>
/// What asks for work now: everything that has begun and is not done. As on the work list: critical work that is late, other work that is
/// late, then what is due soonest.
/// </summary>
public sealed class OpenItems(RegionHost host)
{
    public async Task<IReadOnlyList<OpenItem>> Of(Terms terms, CancellationToken cancellation)
    {
        var (trajectory, now) = (terms.Trajectory, host.Clock.GetCurrentInstant());
        if (trajectory.Status != TrajectoryStatus.Open)
        {
            return [];
        }

        var contacts = await host.Store.Directory.StaffingFor(trajectory, host.Clock.GetCurrentInstant().LocalDate(), cancellation);
        var staffing = Staffings.Of(contacts);
        return
        [
            .. from milestone in terms.InPlay
               where !milestone.Auto
               let due = terms.Outstanding(milestone) is [{ } first, ..] ? first : null
               where due is not null && (trajectory[milestone.Id].OpenedAt is not null || due.At < now)
               let state = trajectory[milestone.Id]
               let role = staffing.Responsible(milestone, trajectory, terms.Workflow)?.Role ?? milestone.Responsible.Role
               let contact = contacts.GetValueOrDefault(role)
               orderby due.At >= now ? 2 : due.Severity == Severity.Critical ? 0 : 1, due.At, due.Severity descending
               select new OpenItem(
                   milestone, due.Severity, due.At, due.At < now, state.Rungs is [.., var last] ? last.Rung.ToString() : null, state.Declined, role,
                   contact?.Organisation, contact?.Phone)
               {
                   Escalated = state.Rungs.IsEmpty ? null : state.Rungs[^1],
                   Tries = state.Tries,
               },
        ];
    }
}
