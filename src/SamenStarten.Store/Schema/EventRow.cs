using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>One event of the log, with every field of its envelope as a column. Never changed, never removed: a trigger refuses it.</summary>
internal sealed class EventRow
{
    public required Guid TrajectoryId { get; init; }
    public required long Version { get; init; }
    public required string Type { get; init; }
    public required string Json { get; init; }
    public required string Actor { get; init; }
    public string? OnBehalfOf { get; init; }
    public Guid? ReasonId { get; init; }
    public required string LegalBasis { get; init; }
    public required Instant OccurredAt { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required Guid CommandId { get; init; }
}
