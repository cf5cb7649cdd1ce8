using SamenStarten.Core.Messages;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Escalation;

/// <summary>Reminders, due dates and rungs that have come. What passed unseen is recorded, and only the latest goes out.</summary>
internal static class Falls
{
    private const string SamePerson = "same-person";
    private const string Nobody = "nobody";
    internal const string Passed = "passed";

    public static void Fall(Unfolding unfolding)
    {
        var come = unfolding.Terms.Planning
            .TakeWhile(m => m.At <= unfolding.Now)
            .Where(m => m.Kind is PlannedKind.RemindedOf or PlannedKind.Escalates or PlannedKind.FallsDue)
            .ToList();
        var latest = come.Where(m => m.Kind != PlannedKind.FallsDue).GroupBy(m => (m.Milestone!.Id, m.Due!.Date)).ToDictionary(g => g.Key, g => g.Last());
        foreach (var moment in come)
        {
            var (milestone, due) = (moment.Milestone!, moment.Due!);
            var goesOut = moment.Kind != PlannedKind.FallsDue && latest[(milestone.Id, due.Date)] == moment;
            switch (moment.Kind)
            {
                case PlannedKind.RemindedOf:
                    unfolding.Add(new MilestoneReminded(milestone.Id, due.Date, moment.WorkingDaysBefore!.Value));
                    if (goesOut && due.At > unfolding.Now)
                    {
                        Remind(unfolding, moment);
                    }

                    break;
                case PlannedKind.FallsDue:
                    unfolding.Add(new MilestoneFellDue(milestone.Id, due.Date));
                    break;
                default:
                    Escalate(unfolding, moment, goesOut);
                    break;
            }
        }
    }

    private static void Remind(Unfolding unfolding, PlannedMoment moment)
    {
        var milestone = moment.Milestone!;
        if (unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow) is { } responsible)
        {
            var critical = moment.Due!.Severity == Severity.Critical;
            unfolding.Notify(new Notice(
                AskKind.Remind, responsible.Role, responsible.Seat.ContactId, milestone.Id, moment.Due.Date, null, null, critical,
                CantWait: false, Templates.Reminder));
        }
    }

    private static void Escalate(Unfolding unfolding, PlannedMoment moment, bool goesOut)
    {
        var (milestone, due, rung) = (moment.Milestone!, moment.Due!, moment.Rung!.Value);
        if (!goesOut)
        {
            unfolding.Add(new MilestoneEscalated(milestone.Id, due.Date, rung, Passed, []));
            return;
        }

        var before = unfolding.Trajectory[milestone.Id].Rungs.Where(r => r.Due == due.Date).SelectMany(r => r.To).ToHashSet(StringComparer.Ordinal);
        var targets = Targets.Of(rung, milestone, unfolding);
        var asked = targets.Where(t => !before.Contains(t.ContactId)).DistinctBy(t => t.ContactId).ToList();
        var skipped = asked.Count > 0 ? null : targets.Count > 0 ? SamePerson : Nobody;
        unfolding.Add(new MilestoneEscalated(milestone.Id, due.Date, rung, skipped, [.. asked.Select(t => t.ContactId)]));
    }
}
