using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Store.Schema;

/// <summary>Where a contact fills its role today. Empty text is everywhere, so that a row can be its own key.</summary>
internal sealed class ContactScopeRow
{
    public required string ContactId { get; init; }
    public required string Municipality { get; init; }
    public required string Institution { get; init; }

    public Place ToPlace() => new(Municipality.Length > 0 ? Municipality : null, Institution.Length > 0 ? Institution : null);
}
