using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>A detention message and what became of it.</summary>
internal sealed class InboxRow
{
    public required string Key { get; init; }
    public string? Type { get; init; }
    public Instant? Time { get; init; }
    public required Instant ReceivedAt { get; init; }
    public required string Result { get; init; }
    public string? Code { get; init; }
    public string? Sentence { get; init; }
    public string? Field { get; init; }
    public int? LineNumber { get; init; }
    public string? DetentionHash { get; init; }
    public Guid? TrajectoryId { get; init; }

    /// <summary>The message whole, under a key of its own, while it waits or is in quarantine.</summary>
    public byte[]? Line { get; init; }

    public int? Generation { get; init; }
}
