namespace SamenStarten.Store.Schema;

/// <summary>How an organisation wants to be reached; one that never said has no row.</summary>
internal sealed class OrganisationRow
{
    public required string Name { get; init; }
    public string? Via { get; init; }
    public string? TasksVia { get; init; }
}
