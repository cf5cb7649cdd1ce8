using System.Collections.Immutable;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>What is asked of whoever takes a trajectory over: all of its route that could have begun, or was due, by now.</summary>
public static class ArrangedBefore
{
    /// <summary>In the order of the workflow. What follows of itself, or from somebody's acceptance, is not among them.</summary>
    public static ImmutableArray<Milestone> Of(Terms terms, NodaTime.Instant now)
    {
        var tomorrow = terms.Calendar.Add(now.LocalDate(), 1);
        var asked = new HashSet<string>(StringComparer.Ordinal);
        var all = terms.InPlay
            .Where(m => !m.Auto && m.Id is not (KnownMilestones.LeadAccepted or KnownMilestones.LeadAfterRelease or KnownMilestones.ClosureDecision))
            .ToList();
        var grew = true;
        while (grew)
        {
            var more = all.Where(m => !asked.Contains(m.Id)
                && (terms.StartOf(m) <= now || terms.Outstanding(m) is [{ } due, ..] && due.Date <= tomorrow || m.Start.After.Any(asked.Contains))).ToList();
            grew = more.Count > 0;
            asked.UnionWith(more.Select(m => m.Id));
        }

        return [.. all.Where(m => asked.Contains(m.Id) && !terms.Trajectory[m.Id].IsDone)];
    }
}
