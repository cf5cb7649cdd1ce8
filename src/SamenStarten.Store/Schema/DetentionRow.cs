namespace SamenStarten.Store.Schema;

/// <summary>Which trajectory a detention's reference (kenmerk) belongs to.</summary>
internal sealed class DetentionRow
{
    public required string ReferenceHash { get; init; }
    public required Guid TrajectoryId { get; init; }
    public required Guid PersonId { get; init; }
    public required byte[] Sealed { get; init; }
    public required int Generation { get; init; }
}
