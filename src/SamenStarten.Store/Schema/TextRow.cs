namespace SamenStarten.Store.Schema;

/// <summary>Text that a person wrote about a person.</summary>
internal sealed class TextRow
{
    public required Guid Id { get; init; }
    public required Guid TrajectoryId { get; init; }

    /// <summary>Whose key it is under: the person's, or the trajectory's own while nobody is known.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Null after erasure.</summary>
    public byte[]? Sealed { get; init; }

    public required int Generation { get; init; }
}
