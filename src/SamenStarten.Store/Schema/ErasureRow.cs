using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>An erasure, here as well as beside the keys: whichever of the two files is restored, the other one remembers.</summary>
internal sealed class ErasureRow
{
    public required Guid OwnerId { get; init; }
    public required int Generation { get; init; }
    public required Instant ErasedAt { get; init; }
}
