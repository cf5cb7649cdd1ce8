using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>Every detention message that came in, what became of it, and what waits or could not be used (contracts.md 1).</summary>
public interface IDetentionInbox
{
    /// <summary>The key of a line that has no readable source and id: a keyed hash of it.</summary>
    string KeyOf(string line);

    /// <summary>What was answered when this message came first; null when it is new.</summary>
    Task<InboxAnswer?> FirstAnswer(string key, CancellationToken cancellation = default);

    /// <summary>Keeps a message that caused nothing on a trajectory: waiting, quarantined, or repeated under another id.</summary>
    Task Keep(Trajectories.InboxEntry entry, CancellationToken cancellation = default);

    /// <summary>The trajectory of the detention with this reference, or null.</summary>
    Task<Guid?> TrajectoryOf(string detentionReference, CancellationToken cancellation = default);

    /// <summary>Trajectories of the same person: by BSN, or by chain number where there is no BSN.</summary>
    Task<ImmutableArray<Guid>> TrajectoriesOf(Trajectories.Person person, CancellationToken cancellation = default);

    /// <summary>
    /// Running trajectories of who has the same name and day of birth and isn't known by BSN to be the same person, the newest first.
    /// </summary>
    Task<ImmutableArray<Guid>> LookAlikes(Trajectories.Person person, int atMost, CancellationToken cancellation = default);

    /// <summary>Messages that wait for the start of this detention, in the order in which they were said.</summary>
    Task<ImmutableArray<WaitingMessage>> WaitingFor(string detentionReference, CancellationToken cancellation = default);

    /// <summary>Messages that have waited since before this instant, for <c>unknown-detention</c>.</summary>
    Task<ImmutableArray<WaitingMessage>> WaitingSinceBefore(Instant instant, CancellationToken cancellation = default);

    /// <summary>Waits until nobody else, in any process, is starting a trajectory. What it answers is disposed of when the start is kept.</summary>
    Task<IAsyncDisposable> AloneAtStart(CancellationToken cancellation = default);

    /// <summary>What is in quarantine, whole.</summary>
    Task<ImmutableArray<QuarantinedMessage>> Quarantine(CancellationToken cancellation = default);

    /// <summary>How many messages there are per result.</summary>
    Task<ImmutableDictionary<string, int>> Count(CancellationToken cancellation = default);
}

/// <param name="Result">accepted, waiting or quarantined.</param>
/// <param name="Code">The stable code, when quarantined.</param>
public sealed record InboxAnswer(string Result, string? Code, Guid? TrajectoryId);

public sealed record WaitingMessage(string Key, string Line, Instant ReceivedAt);

public sealed record QuarantinedMessage(string Key, string Line, int? LineNumber, string Code, string Sentence, string? Field, Instant ReceivedAt);
