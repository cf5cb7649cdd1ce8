using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>Something that has to be done because of an event.</summary>
internal sealed class StepRow
{
    public required Guid Id { get; init; }
    public required Guid TrajectoryId { get; init; }
    public required long Version { get; init; }
    public Instant? DoneAt { get; init; }
}
