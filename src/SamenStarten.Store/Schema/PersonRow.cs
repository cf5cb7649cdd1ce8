using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>A person, sealed, and the keyed hashes that find him.</summary>
internal sealed class PersonRow
{
    public required Guid Id { get; init; }

    /// <summary>Null after erasure.</summary>
    public byte[]? Sealed { get; init; }

    public required int Generation { get; init; }
    public string? BsnHash { get; init; }
    public string? ChainHash { get; init; }
    public Instant? ErasedAt { get; init; }
}
