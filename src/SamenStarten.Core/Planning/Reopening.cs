using NodaTime;
using SamenStarten.Core.Escalation;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using KnownEvents = SamenStarten.Core.Trajectories.KnownEvents;

namespace SamenStarten.Core.Planning;

/// <summary>
/// Work that has to be done again because something happened (a bed that is cancelled), and work that goes over to another because the
/// place changed. Whoever was asked for it before hears that it isn't his any more.
/// </summary>
internal static class Reopening
{
    private const string Replaced = "Replaced";

    private static readonly string[] ChangesOfHands =
        [KnownEvents.Transferred, KnownEvents.MunicipalityChanged, KnownEvents.ConsentWithdrawn, KnownEvents.ConsentGiven, KnownEvents.CompetenceDisputed];

    public static void Reopen(Unfolding unfolding)
    {
        foreach (var milestone in unfolding.Workflow.Milestones)
        {
            if (!unfolding.Terms.IsInPlay(milestone) || milestone.Auto || Why(milestone, unfolding) is not { } why)
            {
                continue;
            }

            Tell(milestone, unfolding);
            Withdrawal.Withdraw(milestone, unfolding);
            unfolding.Add(new MilestoneReopened(milestone.Id, why));
        }
    }

    private static string? Why(Milestone milestone, Unfolding unfolding)
    {
        var state = unfolding.Trajectory[milestone.Id];
        var touched = state.IsDone ? state.DoneAt[^1] : Stopping.FirstToldAt(milestone.Id, unfolding.Trajectory);
        if (touched is not { } last)
        {
            return null;
        }

        var over = milestone.ReopenedUnlessDone is { } other && unfolding.Trajectory[other].IsDone;
        return (over ? null : milestone.ReopenedBy.FirstOrDefault(name => state.IsDone && IsLater(name, last, unfolding)))
            ?? (!state.IsDone && ChangeOfHands(state, last, unfolding) is { } change && IsAnothersNow(milestone, unfolding) ? change : null);
    }

    private static string? ChangeOfHands(MilestoneState state, Instant last, Unfolding unfolding) =>
        state.ReplacedAt > last ? Replaced : ChangesOfHands.FirstOrDefault(name => IsLater(name, last, unfolding));

    private static bool IsLater(string name, Instant than, Unfolding unfolding) =>
        unfolding.Trajectory.LastOf(name) > than;

    /// <summary>Somebody was asked for it, and whoever answers for it now wasn't, or only heard of it as somebody else's.</summary>
    private static bool IsAnothersNow(Milestone milestone, Unfolding unfolding)
    {
        var told = Stopping.ToldOf(milestone.Id, unfolding.Trajectory).ToList();
        return unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow) is { } now
            && (!told.Contains(now.Seat.ContactId) || told.Exists(contact => !IsInvolved(contact, unfolding)));
    }

    private static bool IsInvolved(string contact, Unfolding unfolding)
    {
        var (trajectory, seats) = (unfolding.Trajectory, unfolding.Staffing.Seats);
        return contact == trajectory.LeadContact || contact == trajectory.LeadContactAfterRelease
            || seats.Any(s => !trajectory.WithoutConsent.Contains(s.Key) && (s.Value.ContactId == contact || s.Value.DeputyId == contact));
    }

    private static void Tell(Milestone milestone, Unfolding unfolding)
    {
        var now = unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow)?.Seat.ContactId;
        if (unfolding.Trajectory[milestone.Id].IsDone)
        {
            return;
        }

        foreach (var contact in Stopping.ToldOf(milestone.Id, unfolding.Trajectory).Where(c => c != now).ToList())
        {
            Stopping.Tell(contact, milestone.Id, unfolding);
        }
    }
}
