using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Store.Partners;

/// <summary>A contact and where it fills its role. With several scopes, it is given once for each.</summary>
/// <param name="Municipality">The CBS code; null: for every municipality.</param>
/// <param name="Institution">The id of the institution; null: for every institution.</param>
public sealed record ScopedContact(Contact Contact, string? Municipality, string? Institution);
