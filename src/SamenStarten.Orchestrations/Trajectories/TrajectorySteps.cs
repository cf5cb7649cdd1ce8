using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>What the orchestration of a trajectory has done for it, apart from writing messages.</summary>
public sealed class TrajectorySteps(ITrajectoryStore store, IWorkflows workflows, IDirectory directory, IErasure erasure, IClock clock)
{
    /// <summary>Every sleep is a safety net: a wake that got lost costs no more than this.</summary>
    public static readonly Duration MostSleep = Duration.FromDays(2);

    /// <summary>Should anything be due that doesn't fall: rather a minute late than forever awake.</summary>
    private static readonly Duration LeastSleep = Duration.FromMinutes(1);

    /// <summary>Lets fall due what is due by now, keeps it, and answers with every step not yet done.</summary>
    public async Task<WhatIsDue> DetermineWhatIsDue(string trajectoryId)
    {
        var id = Guid.Parse(trajectoryId);
        var now = clock.GetCurrentInstant();
        if (await LetFallDue(id, now) is not { } trajectory)
        {
            return new WhatIsDue([], new(null, null, 0, 0, 0), MostSleep, Closed: true);
        }

        var workflow = workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion);
        var next = NextMoment(trajectory, workflow);
        var steps = (await store.StepsNotDone(id)).Select(s => new DueStep(s.StepId, KindOf(s.Because.Event))).ToImmutableArray();
        var sleep = next is { } at && at - now < MostSleep ? at > now ? at - now : LeastSleep : MostSleep;
        return new WhatIsDue(steps, TrajectoryIndexing.StatusOf(trajectory, workflow, next), sleep, trajectory.Status == TrajectoryStatus.Closed && steps.IsEmpty);
    }

    /// <summary>The trajectory after everything that is due has fallen, as it is kept; null when there is none.</summary>
    private async Task<Trajectory?> LetFallDue(Guid id, Instant now)
    {
        while (await store.Load(id) is { } seen)
        {
            var workflow = workflows.Get(seen.State.WorkflowId, seen.State.WorkflowVersion);
            var staffing = await StaffingOf(seen.State);
            if (Falling.FallDue(seen.State, workflow, now, staffing).Events.IsEmpty && seen.NextMoment == NextMoment(seen.State, workflow))
            {
                return seen.State;
            }

            if (Planner.Planning(seen.State, workflow) is [{ Kind: PlannedKind.IsErased } erased, ..] && erased.At <= now)
            {
                await erasure.Erase(id);
            }

            // Who fills the roles was asked for the trajectory as it was: when something came in between, it is asked again.
            var kept = await store.Change(id, stored => stored!.State.Version == seen.State.Version ? Fallen(stored.State, workflow, now, staffing) : Change.Nothing);
            if (kept.After!.Version == seen.State.Version + kept.Events.Length)
            {
                return kept.After;
            }
        }

        return null;
    }

    private static Change Fallen(Trajectory trajectory, Workflow workflow, Instant now, Staffing staffing)
    {
        var unfolded = Falling.FallDue(trajectory, workflow, now, staffing);
        return new Change
        {
            Events =
            [
                .. unfolded.Events.Select((happened, index) => new NewEvent(
                    happened, Envelopes.BySystem(happened, workflow, trajectory.Id, trajectory.Version + index + 1, now), happened is PartnerAsked)),
            ],
            After = unfolded.After,
            Index = TrajectoryIndexing.IndexOf(unfolded.After, workflow),
        };
    }

    private static Instant? NextMoment(Trajectory trajectory, Workflow workflow) =>
        Planner.Planning(trajectory, workflow) is [{ } first, ..] ? first.At : null;

    /// <summary>Who fills which role for this trajectory today.</summary>
    public async Task<Staffing> StaffingOf(Trajectory trajectory)
    {
        var contacts = await directory.StaffingFor(trajectory.Municipality, trajectory.Institution);
        return new Staffing(contacts.ToImmutableDictionary(c => c.Key, c => new Seat(c.Value.Id, c.Value.DeputyId)));
    }

    private static StepKind KindOf(TrajectoryEvent happened) => ((PartnerAsked)happened).Kind switch
    {
        AskKind.Notify => StepKind.Notify,
        AskKind.RequestDocument => StepKind.RequestDocument,
        AskKind.Remind => StepKind.Remind,
        AskKind.Escalate => StepKind.Escalate,
        _ => StepKind.Withdraw,
    };
}
