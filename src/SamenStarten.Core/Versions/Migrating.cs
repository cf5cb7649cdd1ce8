using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>
/// What going over to another workflow brings to one trajectory. Nothing is executed again: it says which terms are other ones now, so that
/// what lies before this moment under them is shown and not mailed.
/// </summary>
internal static class Migrating
{
    public static ImmutableArray<TrajectoryEvent> Events(Trajectory trajectory, Workflow from, Workflow to, Instant now)
    {
        var before = new Terms(trajectory, from);
        var chosen = Routes.Under(to, before);
        var migrated = new TrajectoryMigrated(from.Id, from.Version, to.Id, to.Version, [.. Dropped(trajectory, to)], []);
        var after = new Terms(Unfolding.Fold(trajectory, Both(migrated, chosen), now), to);
        return Both(migrated with { Moved = [.. Moved(before, after, now)] }, chosen);
    }

    private static ImmutableArray<TrajectoryEvent> Both(TrajectoryMigrated migrated, TrackChosen? chosen) => chosen is null ? [migrated] : [migrated, chosen];

    private static IEnumerable<string> Dropped(Trajectory trajectory, Workflow to) =>
        trajectory.Milestones.Where(m => m.Value.NotApplicable is null && to.Find(m.Key) is null).Select(m => m.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<MovedTerm> Moved(Terms before, Terms after, Instant now)
    {
        var sameLadder = AlikeLadders.Are(before.Workflow.Ladders, after.Workflow.Ladders);
        foreach (var milestone in after.InPlay.Where(m => !m.Auto))
        {
            var (former, next) = (DuesOf(milestone.Id, before), after.Outstanding(milestone));
            if (sameLadder && former.Select(Essence).SequenceEqual(next.Select(Essence)))
            {
                continue;
            }

            foreach (var (was, becomes) in PairedDues.Of(former, next, all: true))
            {
                yield return new MovedTerm(milestone.Id, was?.Date, becomes?.Date, becomes?.At <= now);
            }
        }
    }

    private static ImmutableArray<DueMoment> DuesOf(string milestone, Terms terms) =>
        terms.Workflow.Find(milestone) is { } found && terms.IsInPlay(found) ? terms.Outstanding(found) : [];

    private static (Instant At, bool Exact, Severity Severity, Rung? Brings) Essence(DueMoment due) => (due.At, due.Exact, due.Severity, due.Brings);
}
