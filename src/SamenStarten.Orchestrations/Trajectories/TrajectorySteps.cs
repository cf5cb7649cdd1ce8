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

    /// <summary>Lets fall due what is due by now, keeps it, and answers with every step not yet done.</summary>
    public async Task<WhatIsDue> DetermineWhatIsDue(string trajectoryId)
    {
        var id = Guid.Parse(trajectoryId);
        var now = clock.GetCurrentInstant();
        if (await store.Load(id) is not { } stored)
        {
            return new WhatIsDue([], new(null, null, 0, 0, 0), MostSleep, Closed: true);
        }

        var trajectory = stored.State;
        var workflow = workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion);
        trajectory = await LetFallDue(trajectory, workflow, now) ?? trajectory;
        var next = Planner.Planning(trajectory, workflow) is [{ } first, ..] ? first.At : (Instant?)null;
        var steps = (await store.StepsNotDone(id)).Select(s => new DueStep(s.StepId, KindOf(s.Because.Event))).ToImmutableArray();
        var sleep = next is { } at && at - now < MostSleep ? Duration.Max(at - now, Duration.Zero) : MostSleep;
        return new WhatIsDue(steps, TrajectoryIndexing.StatusOf(trajectory, workflow, next), sleep, trajectory.Status == TrajectoryStatus.Closed && steps.IsEmpty);
    }

    private async Task<Trajectory?> LetFallDue(Trajectory current, Workflow workflow, Instant now)
    {
        var id = current.Id;
        var staffing = await StaffingOf(current);
        if (Falling.FallDue(current, workflow, now, staffing).Events.IsEmpty)
        {
            return current;
        }

        if (Planner.Planning(current, workflow) is [{ Kind: PlannedKind.IsErased } erased, ..] && erased.At <= now)
        {
            await erasure.Erase(id);
        }

        var kept = await store.Change(id, stored =>
        {
            var unfolded = Falling.FallDue(stored!.State, workflow, now, staffing);
            return new Change
            {
                Events = [.. unfolded.Events.Select((happened, index) => new NewEvent(happened, Envelopes.BySystem(happened, workflow, id, stored.State.Version + index + 1, now), happened is PartnerAsked))],
                After = unfolded.After,
                Index = TrajectoryIndexing.IndexOf(unfolded.After, workflow),
            };
        });
        return kept.After;
    }

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
