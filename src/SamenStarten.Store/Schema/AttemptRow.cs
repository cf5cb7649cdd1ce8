using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Schema;

/// <summary>One attempt to send a message.</summary>
internal sealed class AttemptRow
{
    public required Guid MessageId { get; init; }

    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    public required Instant BeganAt { get; init; }
    public Instant? EndedAt { get; init; }
    public MessageState? State { get; init; }
    public string? ProviderId { get; init; }
    public string? Problem { get; init; }
}
