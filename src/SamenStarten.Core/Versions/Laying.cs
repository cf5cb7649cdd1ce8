using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>What another workflow would do to one running trajectory.</summary>
/// <param name="Planning">What still asks for work, before and after.</param>
/// <param name="NoLongerKnown">What was recorded and means nothing in the other workflow; it stays in the log.</param>
public sealed record LaidBeside(PlanningDifference Planning, ImmutableArray<NoLongerKnown> NoLongerKnown);

/// <param name="What">milestone (it was begun or done), outcome or document.</param>
/// <param name="Code">The outcome or the document.</param>
public sealed record NoLongerKnown(string Milestone, string What, string? Code);

/// <summary>Lays another workflow beside a running trajectory: exactly what migrating it at that instant would make of it.</summary>
public static class Laying
{
    // Who fills which role makes no difference to what is due when.
    private static readonly Staffing Nobody = new(ImmutableDictionary<string, Seat>.Empty);

    /// <param name="from">The workflow that it is pinned to.</param>
    public static LaidBeside Beside(Trajectory trajectory, Workflow from, Workflow to, Instant now)
    {
        var before = Falling.FallDue(trajectory, from, now, Nobody).Terms;
        var migrated = Unfolding.Fold(before.Trajectory, Migrating.Events(before.Trajectory, from, to, now), now);
        var after = Falling.FallDue(migrated, to, now, Nobody).Terms;
        return new LaidBeside(PlanningDifference.Between(before, after, now), [.. Lost(before.Trajectory, from, to)]);
    }

    /// <summary>Whether a trajectory can go over to another workflow at all: what is over stays as it was.</summary>
    public static bool IsRunning(TrajectoryStatus status) => status is TrajectoryStatus.Open or TrajectoryStatus.Paused;

    private static IEnumerable<NoLongerKnown> Lost(Trajectory trajectory, Workflow from, Workflow to)
    {
        foreach (var former in from.Milestones.Where(m => trajectory[m.Id].OpenedAt is not null))
        {
            var state = trajectory[former.Id];
            if (to.Find(former.Id) is not { } milestone)
            {
                yield return new NoLongerKnown(former.Id, "milestone", null);
                continue;
            }

            if (state.Outcome is { } outcome && !milestone.Exit.Outcomes.Contains(outcome))
            {
                yield return new NoLongerKnown(former.Id, "outcome", outcome);
            }

            foreach (var document in state.Documents.Keys.Where(d => milestone.Documents.All(n => n.Type != d)).Order(StringComparer.Ordinal))
            {
                yield return new NoLongerKnown(former.Id, "document", document);
            }
        }
    }
}
