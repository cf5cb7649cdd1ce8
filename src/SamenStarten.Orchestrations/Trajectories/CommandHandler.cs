using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.People;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>A command, and who gives it.</summary>
/// <param name="Id">Chosen by whoever gives it: the same id twice is one effect.</param>
/// <param name="OccurredAt">When what it says happened; a fact from elsewhere may be old.</param>
/// <param name="Reason">In words; kept sealed.</param>
public sealed record Given(Guid Id, Command Command, string Actor, string? OnBehalfOf, string? Reason, Instant OccurredAt);

/// <summary>What became of a command.</summary>
/// <param name="Repeated">It had come before: this is the first answer, and it had no further effect.</param>
/// <param name="Effect">Whether anything but history changed.</param>
public sealed record Handled(Rejection? Rejection, bool Repeated, bool Effect, Trajectory? After);

/// <summary>The way in: load, decide, keep; the caller has the answer at once, then the trajectory's orchestration is woken.</summary>
public sealed class CommandHandler(ITrajectoryStore store, IWorkflows workflows, IWaker waker, IClock clock)
{
    public async Task<Handled> Handle(Guid trajectoryId, Given given, HandledWith? with = null, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        Rejection? rejection = null;
        var effect = false;
        var kept = await store.Change(
            trajectoryId,
            stored =>
            {
                var workflow = stored is { State.Version: > 0 }
                    ? workflows.Get(stored.State.WorkflowId, stored.State.WorkflowVersion)
                    : given.Command is StartTrajectory start ? workflows.Get(start.WorkflowId, start.WorkflowVersion) : workflows.Current;
                var target = given.Command is MigrateTrajectory migrate ? workflows.Find(migrate.WorkflowId, migrate.WorkflowVersion) : null;
                var reasonId = given.Reason is null ? (Guid?)null : DeterministicId.From("reason", given.Id.ToString());
                var envelope = new Envelope(given.Actor, given.OnBehalfOf, reasonId, Envelopes.Process, given.OccurredAt, now, given.Id);
                var decision = Decide.On(stored?.State, workflow, given.Command, envelope, target);
                rejection = decision.Rejection;
                effect = decision.Events.Any(e => e is not FactNoted);
                return rejection is null
                    ? Accepted(trajectoryId, stored, target ?? workflow, given, decision, envelope, with, effect)
                    : new Change { CommandId = given.Id, Answer = rejection.Code };
            },
            cancellation);
        if (kept.Repeated)
        {
            return new Handled(RejectionOf(kept.Answer), Repeated: true, Effect: false, kept.After);
        }

        if (effect && with?.Quietly != true)
        {
            await waker.TrajectoryChanged(trajectoryId);
        }

        return new Handled(rejection, Repeated: false, effect, kept.After);
    }

    private static Change Accepted(
        Guid id, StoredTrajectory? stored, Workflow workflow, Given given, Decision decision, Envelope envelope, HandledWith? with, bool effect)
    {
        var after = stored?.State ?? Trajectory.Begin(id);
        var events = ImmutableArray.CreateBuilder<NewEvent>();
        foreach (var happened in decision.Events)
        {
            var own = envelope with { LegalBasis = Envelopes.BasisOf(happened, workflow) };
            events.Add(new NewEvent(happened, own, MakesStep: false));
            after = after.Apply(new Recorded(after.Version + 1, happened, own));
        }

        return new Change
        {
            Events = events.ToImmutable(),
            After = events.Count == 0 ? null : after,

            // Until its orchestration has looked, something is due now: that is how a wake that got lost is found.
            Index = effect ? TrajectoryIndexing.IndexOf(new Terms(after, workflow)) with { NextMoment = envelope.ReceivedAt, WhyNoMoment = null } : null,
            CommandId = given.Id,
            Answer = "accepted",
            Texts = envelope.ReasonId is { } reason ? [new SealedText(reason, given.Reason!), .. with?.Texts ?? []] : with?.Texts ?? [],
            Person = with?.Person,
            Inbox = with?.Inbox,
            AlsoDetention = with?.AlsoDetention,
            Bsn = with?.Bsn,
            MovesDetention = with?.MovesDetention == true,
            Forget = stored is null ? [] : [.. stored.State.KeptTexts.Except(after.KeptTexts)],
            // Once: what is written while it stands still is to go.
            CancelMessages = after.Status is TrajectoryStatus.Deceased or TrajectoryStatus.Paused && after.Status != stored?.State.Status,
        };
    }

    private static Rejection? RejectionOf(string? answer) =>
        answer is null or "accepted" ? null : new Rejection(answer, "This was refused when it came first.", null);
}

/// <summary>What is kept in the same transaction as the effect of a command.</summary>
/// <param name="Quietly">More follows at once: the trajectory isn't woken yet.</param>
public sealed record HandledWith(NewPerson? Person, InboxEntry? Inbox, ImmutableArray<SealedText> Texts, bool Quietly)
{
    /// <summary>Another reference (kenmerk) under which facts come to this trajectory from now on.</summary>
    public string? AlsoDetention { get; init; }

    /// <summary>The detention of the person was another trajectory's until now.</summary>
    public bool MovesDetention { get; init; }

    /// <summary>The BSN of the person of this trajectory, that it has from now on.</summary>
    public Bsn? Bsn { get; init; }
}
