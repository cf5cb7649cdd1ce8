using System.Collections.Immutable;
using SamenStarten.Core.Reference;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Municipalities and institutions by the names that people give them.</summary>
internal sealed class PlaceReader(ReferenceData reference)
{
    /// <summary>Between several in one cell.</summary>
    public const char Between = '|';

    private const int CodeLength = 4;

    private readonly ImmutableDictionary<string, string> codes = reference.MunicipalityCodes
        .Select(code => KeyValuePair.Create(reference.Municipality(code)!, code))
        .DistinctBy(municipality => municipality.Key, StringComparer.OrdinalIgnoreCase)
        .ToImmutableDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By CBS code or name. A spreadsheet takes the zeros before a code away; we put them back.</summary>
    public string? Municipality(string text) =>
        codes.TryGetValue(text, out var code) ? code
        : text.Length <= CodeLength && text.All(char.IsAsciiDigit) && reference.Municipality(text.PadLeft(CodeLength, '0')) is not null ? text.PadLeft(CodeLength, '0')
        : null;

    public string? Institution(string text) => (reference.Institution(text) ?? reference.InstitutionByName(text))?.Id;

    /// <summary>As a person reads it, when reading it back gives the same; the code otherwise.</summary>
    public string NameOf(string code) => reference.Municipality(code) is { } name && Municipality(name) == code ? name : code;

    /// <summary>All the places in a row: every municipality with every institution. None named is all of them.</summary>
    public static ImmutableArray<Place> Product(IReadOnlyCollection<string> municipalities, IReadOnlyCollection<string> institutions) =>
        Sorted(
            from municipality in municipalities.Count == 0 ? [null] : municipalities.Select(m => (string?)m)
            from institution in institutions.Count == 0 ? [null] : institutions.Select(i => (string?)i)
            select new Place(municipality, institution));

    /// <summary>Every place once, in the order in which the directory gives them.</summary>
    public static ImmutableArray<Place> Sorted(IEnumerable<Place> places) =>
        [.. places.Distinct().OrderBy(p => p.Municipality, StringComparer.Ordinal).ThenBy(p => p.Institution, StringComparer.Ordinal)];
}
