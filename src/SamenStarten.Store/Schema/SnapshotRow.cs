namespace SamenStarten.Store.Schema;

/// <summary>The last kept state of a trajectory: a short cut past its log, never the truth.</summary>
internal sealed class SnapshotRow
{
    public required Guid TrajectoryId { get; init; }
    public required long Version { get; init; }

    /// <summary>Which build's state this is: another build folds the log again.</summary>
    public required string Shape { get; init; }

    public required string Json { get; init; }
}
