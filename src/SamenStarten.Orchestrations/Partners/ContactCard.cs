using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Where a contact fills its role.</summary>
/// <param name="Municipality">The CBS code; null: in every municipality.</param>
/// <param name="Institution">The id of the institution; null: in every institution.</param>
public sealed record Place(string? Municipality, string? Institution);

/// <summary>All that the directory knows of a contact.</summary>
/// <param name="Places">Where it fills its role; empty: nowhere (any more).</param>
public sealed record ContactCard(Contact Contact, ImmutableArray<Place> Places, ImmutableArray<Absence> Absences)
{
    public bool HasLeft => Places.IsEmpty;
}
