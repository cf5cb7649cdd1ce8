using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
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
        if (await LetFallDue(id, now) is not { } terms)
        {
            return new WhatIsDue([], new(null, null, 0, 0, 0), MostSleep, Closed: true);
        }

        var next = TrajectoryIndexing.NextMoment(terms);
        var steps = (await store.StepsNotDone(id)).Select(s => new DueStep(s.StepId, KindOf(s.Because.Event))).ToImmutableArray();
        var sleep = next is { } at && at - now < MostSleep ? at > now ? at - now : LeastSleep : MostSleep;
        return new WhatIsDue(steps, TrajectoryIndexing.StatusOf(terms), sleep, terms.Trajectory.Status == TrajectoryStatus.Closed && steps.IsEmpty);
    }

    /// <summary>The trajectory after everything that is due has fallen, as it is kept; null when there is none.</summary>
    private async Task<Terms?> LetFallDue(Guid id, Instant now)
    {
        while (await store.Load(id) is { } seen)
        {
            var workflow = workflows.Get(seen.State.WorkflowId, seen.State.WorkflowVersion);
            var terms = new Terms(seen.State, workflow);

            // Who looks before its time changes nothing: after a kill, or on a wake too many, the log stays as it would have been.
            if (!(seen.NextMoment <= now) && seen.NextMoment == TrajectoryIndexing.NextMoment(terms))
            {
                return terms;
            }

            var unfolded = Falling.FallDue(seen.State, workflow, now, await StaffingOf(seen.State));
            if (unfolded.Events.IsEmpty && seen.NextMoment == TrajectoryIndexing.NextMoment(unfolded.Terms))
            {
                return unfolded.Terms;
            }

            if (unfolded.Events.Any(e => e is MilestoneCompleted { Milestone: KnownMilestones.DataErased }))
            {
                await erasure.Erase(id);
            }

            // What falls due was worked out for the trajectory as it was: when something came in between, it is worked out again.
            var change = Fallen(seen.State, unfolded, workflow, now);
            var kept = await store.Change(id, stored => stored!.State.Version == seen.State.Version ? change : Change.Nothing);
            if (kept.After!.Version == seen.State.Version + kept.Events.Length)
            {
                return unfolded.Terms;
            }
        }

        return null;
    }

    private static Change Fallen(Trajectory before, Unfolded unfolded, Workflow workflow, Instant now) => new()
    {
        Events =
        [
            .. unfolded.Events.Select((happened, index) => new NewEvent(
                happened, Envelopes.BySystem(happened, workflow, before.Id, before.Version + index + 1, now), happened is PartnerAsked)),
        ],
        After = unfolded.After,
        Index = TrajectoryIndexing.IndexOf(unfolded.Terms),
        Forget = [.. before.KeptTexts.Except(unfolded.After.KeptTexts)],
    };

    /// <summary>Who fills which role for this trajectory today.</summary>
    public async Task<Staffing> StaffingOf(Trajectory trajectory) =>
        Staffings.Of(await directory.StaffingFor(trajectory, clock.GetCurrentInstant().LocalDate()));

    private static StepKind KindOf(TrajectoryEvent happened) => ((PartnerAsked)happened).Kind switch
    {
        AskKind.Notify => StepKind.Notify,
        AskKind.RequestDocument => StepKind.RequestDocument,
        AskKind.Remind => StepKind.Remind,
        AskKind.Escalate => StepKind.Escalate,
        _ => StepKind.Withdraw,
    };
}
