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
            if (unfolding.Trajectory[milestone.Id] is { Rungs.IsEmpty: false } state && !StillApplies(unfolding, milestone, state))
            {
                Withdraw(milestone, unfolding);
            }
        }

        // After those of the workflow the ones that another workflow had, and this one hasn't.
        var gone = unfolding.Trajectory.Milestones.Where(m => !m.Value.Rungs.IsEmpty && unfolding.Workflow.Find(m.Key) is null).Select(m => m.Key);
        foreach (var id in gone.Order(StringComparer.Ordinal).ToList())
        {
            Withdraw(id, assignee: null, unfolding);
        }
    }

    /// <summary>Withdraws what was escalated of one milestone, if anything was.</summary>
    public static void Withdraw(Milestone milestone, Unfolding unfolding) =>
        Withdraw(milestone.Id, unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow)?.Seat.ContactId, unfolding);

    private static void Withdraw(string id, string? assignee, Unfolding unfolding)
    {
        var state = unfolding.Trajectory[id];
        if (state.Rungs.IsEmpty)
        {
            return;
        }

        // Whoever did the work knows that it is done; the others asked for it to be. Who wasn't told yet needn't hear that it is over.
        var heard = state.Rungs.SelectMany(r => r.To).Distinct(StringComparer.Ordinal)
            .Where(c => c != assignee || !state.IsDone)
            .Where(c => !Stopping.IsTold(c, id, unfolding))
            .Where(c => state.Rungs.Any(r => r.To.Contains(c) && Untold.HasHeard(c, id, r, unfolding.Trajectory)))
            .ToList();
        unfolding.Add(new EscalationWithdrawn(id, state.Rungs.Max(r => r.Rung), [.. heard]));
        foreach (var contact in heard)
        {
            unfolding.Notify(new Notice(
                AskKind.Withdraw, Targets.RoleOf(contact, unfolding), contact, id, null, null, null, Critical: false, CantWait: false, Templates.Withdrawn));
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
