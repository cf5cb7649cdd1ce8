using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Escalation;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>What comes. Computed from the trajectory and its workflow, never stored: when a date moves, the planning is simply different.</summary>
public static class Planner
{
    /// <summary>Every moment at which something falls due, soonest first. What has fallen is not among it.</summary>
    public static ImmutableArray<PlannedMoment> Planning(Trajectory trajectory, Workflow workflow) => new Terms(trajectory, workflow).Planning;

    internal static ImmutableArray<PlannedMoment> Planning(Terms terms)
    {
        var trajectory = terms.Trajectory;
        return
        [
            .. (trajectory.Status switch
            {
                TrajectoryStatus.Open => WhileOpen(terms),
                TrajectoryStatus.Ended or TrajectoryStatus.Deceased => [Erasure(terms)],
                _ => [],
            }).OrderBy(m => m.At).ThenBy(m => m.Kind).ThenBy(m => m.Milestone is null ? -1 : terms.Workflow.PlaceOf(m.Milestone)).ThenBy(m => m.Rung),
        ];
    }

    private static IEnumerable<PlannedMoment> WhileOpen(Terms terms)
    {
        var trajectory = terms.Trajectory;
        if (trajectory.AnnouncedEnd is { } end)
        {
            yield return new PlannedMoment(Instant.Max(end.Moment, end.HeardAt), PlannedKind.Leaves);
        }

        if (Situations.EndIsMissed(terms) is { } missed)
        {
            yield return new PlannedMoment(missed, PlannedKind.EndIsMissed);
        }

        if (Phases.Next(terms) is { } phase)
        {
            yield return phase;
        }

        if (trajectory.AwaitsTakeOver)
        {
            yield break;
        }

        foreach (var gathered in Untold.Of(terms).GroupBy(u => u.ContactId))
        {
            yield return new PlannedMoment(gathered.Min(u => Untold.Gathered(u.Rung, terms)), PlannedKind.IsGathered, ContactId: gathered.Key);
        }

        var ladder = new Ladder(terms);
        foreach (var milestone in terms.InPlay)
        {
            var state = trajectory[milestone.Id];
            if (state.OpenedAt is null && !state.IsDone && terms.StartOf(milestone) is { } start)
            {
                yield return new PlannedMoment(start, PlannedKind.Opens, milestone);
            }

            if (milestone.Auto)
            {
                continue;
            }

            foreach (var due in terms.Outstanding(milestone))
            {
                if (due.Brings is null && !state.FellDue.Contains(due.Date))
                {
                    yield return new PlannedMoment(due.At, PlannedKind.FallsDue, milestone, due);
                    foreach (var reminder in ladder.Reminders(milestone, due))
                    {
                        yield return reminder;
                    }
                }

                foreach (var rung in ladder.RungsOf(milestone, due))
                {
                    yield return rung;
                }
            }
        }
    }

    private static PlannedMoment Erasure(Terms terms)
    {
        var after = terms.Workflow.Retention.AfterClosure;
        var ended = terms.Trajectory.EndedAt!.Value.LocalDate();
        var date = after.Unit == TermUnit.Months ? ended.PlusMonths(after.Amount) : ended.PlusDays(after.Amount);
        return new PlannedMoment(date.InAmsterdam(terms.Workflow.Ladders.DueAt), PlannedKind.IsErased, terms.Workflow.Find(KnownMilestones.DataErased));
    }
}
