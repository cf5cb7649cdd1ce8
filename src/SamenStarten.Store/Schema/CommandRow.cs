namespace SamenStarten.Store.Schema;

/// <summary>A command that had its effect, and what was answered.</summary>
internal sealed class CommandRow
{
    public required Guid CommandId { get; init; }
    public required Guid TrajectoryId { get; init; }
    public string? Answer { get; init; }
}
