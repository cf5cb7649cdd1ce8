using NodaTime;

namespace SamenStarten.Store.Schema;

/// <summary>Somebody read something of a person. Holds no content, and is only ever added to.</summary>
internal sealed class ReadingRow
{
    public long Id { get; init; }
    public required string Actor { get; init; }
    public required string Role { get; init; }
    public required string Purpose { get; init; }
    public required Instant ReadAt { get; init; }
    public required Guid PersonId { get; init; }
    public required string FieldGroup { get; init; }
}
