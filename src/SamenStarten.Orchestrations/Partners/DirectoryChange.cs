using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>A change of the directory that is done as a whole.</summary>
/// <param name="Kept">Contacts as they are from now on, new or changed, with all their places.</param>
/// <param name="Leaving">Contacts that fill no role any more.</param>
/// <param name="Organisations">How organisations want to be reached from now on.</param>
public sealed record DirectoryChange(ImmutableArray<ContactCard> Kept, ImmutableArray<string> Leaving, ImmutableArray<Organisation> Organisations);
