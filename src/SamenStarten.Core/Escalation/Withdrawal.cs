using SamenStarten.Core.Messages;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Escalation;

/// <summary>An escalation that was sent and no longer applies is withdrawn, with a message that says so.</summary>
internal static class Withdrawal
{
    public static void Withdraw(Unfolding unfolding)
    {
        foreach (var milestone in unfolding.Workflow.Milestones)
        {
            var state = unfolding.Trajectory[milestone.Id];
            if (!StillApplies(unfolding, milestone, state))
            {
                Withdraw(milestone, unfolding);
            }
        }
    }

    /// <summary>Withdraws what was escalated of one milestone, if anything was.</summary>
    public static void Withdraw(Milestone milestone, Unfolding unfolding)
    {
        var state = unfolding.Trajectory[milestone.Id];
        if (state.Rungs.IsEmpty)
        {
            return;
        }

        // Whoever did the work knows that it is done; the others asked for it to be. Who wasn't told yet needn't hear that it is over.
        var assignee = unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow)?.Seat.ContactId;
        var heard = state.Rungs.SelectMany(r => r.To).Distinct(StringComparer.Ordinal)
            .Where(c => c != assignee || !state.IsDone)
            .Where(c => !Stopping.IsTold(c, milestone, unfolding))
            .Where(c => state.Rungs.Any(r => r.To.Contains(c) && Untold.HasHeard(c, milestone, r, unfolding.Trajectory)))
            .ToList();
        unfolding.Add(new EscalationWithdrawn(milestone.Id, state.Rungs.Max(r => r.Rung), [.. heard]));
        foreach (var contact in heard)
        {
            unfolding.Notify(new Notice(
                AskKind.Withdraw, Targets.RoleOf(contact, unfolding), contact, milestone.Id, null, null, null, Critical: false, CantWait: false, Templates.Withdrawn));
        }
    }

    private static bool StillApplies(Unfolding unfolding, Milestone milestone, MilestoneState state)
    {
        if (unfolding.Trajectory.Status != TrajectoryStatus.Open || !unfolding.Terms.IsInPlay(milestone))
        {
            return false;
        }

        var outstanding = unfolding.Terms.Outstanding(milestone);
        return state.Rungs.Any(r => outstanding.Any(d => d.Date == r.Due));
    }
}
