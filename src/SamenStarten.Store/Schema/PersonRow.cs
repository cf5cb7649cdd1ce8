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

    /// <summary>Of name and day of birth: who has the same one looks alike, and is nobody's double for that.</summary>
    public string? LikenessHash { get; init; }

    public Instant? ErasedAt { get; init; }
}
