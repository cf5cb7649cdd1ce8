using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>What a decision brought: events, and the trajectory after them.</summary>
/// <param name="Events">In order; those that are <see cref="PartnerAsked"/> ask for a step.</param>
/// <param name="Terms">The terms of the trajectory after them.</param>
public sealed record Unfolded(ImmutableArray<TrajectoryEvent> Events, Terms Terms)
{
    public Trajectory After => Terms.Trajectory;
}

/// <summary>What falls due: everything that time, and what happened, ask for by now.</summary>
public static class Falling
{
    /// <summary>The code under which the system itself acts.</summary>
    public const string System = "system";

    private const int MostRounds = 100;

    /// <summary>
    /// All that is due by now, as events. Asking again at the same instant gives nothing: falling due twice is once.
    /// </summary>
    public static Unfolded FallDue(Trajectory trajectory, Workflow workflow, Instant now, Staffing staffing)
    {
        var unfolding = new Unfolding(trajectory, workflow, now, staffing);
        if (trajectory.AwaitsTakeOver && trajectory.Status is TrajectoryStatus.Open)
        {
            Follow(unfolding);
            return unfolding.Result;
        }

        if (trajectory.Status is TrajectoryStatus.Open)
        {
            for (var round = 0; Round(unfolding); round++)
            {
                if (round == MostRounds)
                {
                    throw new global::System.Diagnostics.UnreachableException($"Trajectory {trajectory.Id} does not come to rest.");
                }
            }
        }
        else if (trajectory.Status is TrajectoryStatus.Paused)
        {
            Stopping.StopInside(unfolding);
        }
        else if (trajectory.Status is TrajectoryStatus.Ended or TrajectoryStatus.Deceased)
        {
            AfterTheEnd(unfolding);
        }

        unfolding.Ask();
        return unfolding.Result;
    }

    /// <summary>What is so of itself. Nobody hears of it: what was arranged before it was taken over isn't known yet.</summary>
    private static void Follow(Unfolding unfolding)
    {
        Routes.Choose(unfolding);
        Leaving.Leave(unfolding);
        Opening.ReachPhase(unfolding);
    }

    /// <summary>One round over everything; what it brings may make more fall due.</summary>
    private static bool Round(Unfolding unfolding)
    {
        var before = unfolding.Count;
        Routes.Choose(unfolding);
        Leaving.Leave(unfolding);
        Situations.MissTheEnd(unfolding);
        Reopening.Reopen(unfolding);
        Stopping.Stop(unfolding);
        Opening.Begin(unfolding);
        Opening.Open(unfolding);
        Escalation.Withdrawal.Withdraw(unfolding);
        Escalation.Falls.Fall(unfolding);
        return unfolding.Count > before;
    }

    private static void AfterTheEnd(Unfolding unfolding)
    {
        if (unfolding.Trajectory.Status == TrajectoryStatus.Ended)
        {
            Opening.ReachPhase(unfolding);
            Stopping.StopAll(unfolding);
            Escalation.Withdrawal.Withdraw(unfolding);
        }

        if (unfolding.Terms.Planning.FirstOrDefault() is { Kind: PlannedKind.IsErased } erasure && erasure.At <= unfolding.Now)
        {
            unfolding.Add(new MilestoneCompleted(KnownMilestones.DataErased, null, null));
        }
    }
}
