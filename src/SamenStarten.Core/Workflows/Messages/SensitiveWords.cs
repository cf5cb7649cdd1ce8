using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SamenStarten.Core.Workflows;

/// <summary>Words that tell too much when a stranger reads over a shoulder.</summary>
internal static partial class SensitiveWords
{
    public const string Institution = "institution-named";

    public const string LifeDomain = "life-domain-named";

    // Short ones mean something else in small letters.
    private static readonly FrozenSet<string> Abbreviations = FrozenSet.ToFrozenSet(
        ["PI", "JC", "DJI", "HvB", "HVB", "RIC", "ISD", "VRIS", "FPC", "PPC", "TBS", "3RO", "OM"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> InstitutionWords = FrozenSet.ToFrozenSet(
    [
        "bajes", "cel", "cellen", "celstraf", "hechtenis", "inrichting", "inrichtingen", "invrijheidstelling", "justitiabele", "justitiabelen",
        "strafbaar", "verdachte", "voorarrest", "vrijgelaten", "vrijlating",
        "cell", "convict", "convicted", "custody", "inmate", "inmates", "jail", "jails", "offender", "offenders", "parole", "remand",
    ], StringComparer.OrdinalIgnoreCase);

    // Also inside longer words: gevangenisstraf, reclasseringsadvies, imprisonment.
    private static readonly string[] InstitutionStems =
        ["gevangenis", "gevangene", "detentie", "gedetineer", "penitentiair", "reclassering", "prison", "probation", "detention", "detainee"];

    private static readonly FrozenSet<string> DomainWords = FrozenSet.ToFrozenSet(
    [
        "bed", "bijstand", "dagbesteding", "dakloos", "dakloze", "huis", "huisvesting", "huur", "identiteitsbewijs", "identiteitskaart",
        "id-bewijs", "id-kaart", "inkomen", "medicatie", "medicijn", "medicijnen", "onderdak", "opvang", "paspoort", "schuld", "schulden",
        "schuldhulp", "uitkering", "verslaafd", "verslaving", "verzekering", "wonen", "woning", "woonruimte", "zorg", "zorgverzekering", "ggz",
        "lvb", "addiction", "benefit", "benefits", "care", "debt", "debts", "healthcare", "homeless", "house", "housing", "id-card", "income",
        "insurance", "medication", "medicine", "passport", "rent", "shelter",
    ], StringComparer.OrdinalIgnoreCase);

    // All that is about the mind.
    private static readonly string[] DomainStems = ["psychiatr", "psychisch"];

    // Two words that mean one thing.
    private static readonly (string Phrase, string Code)[] Phrases =
    [
        ("huis van bewaring", Institution), ("id card", LifeDomain), ("id kaart", LifeDomain), ("identity card", LifeDomain),
        ("identity document", LifeDomain),
    ];

    /// <summary>What this line names, with the code of the finding; each once.</summary>
    public static IEnumerable<(string Code, string Words)> In(string line)
    {
        foreach (var (phrase, code) in Phrases)
        {
            if (Regex.IsMatch(line, $@"(?<!\p{{L}}){phrase}(?!\p{{L}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant))
            {
                yield return (code, phrase);
            }
        }

        var words = WordPattern().Matches(line).Select(m => m.Value.Replace(".", "", StringComparison.Ordinal));
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            if (Of(word) is { } code)
            {
                yield return (code, word);
            }
        }
    }

    /// <summary>The code of the finding that this word gives, or null.</summary>
    public static string? Of(string word)
    {
        var parts = word.Split('-');
        if (parts.Any(p => Abbreviations.Contains(p) || InstitutionWords.Contains(p)) || HasStem(word, InstitutionStems))
        {
            return Institution;
        }

        return DomainWords.Contains(word) || parts.Any(DomainWords.Contains) || HasStem(word, DomainStems) ? LifeDomain : null;
    }

    private static bool HasStem(string word, string[] stems) => stems.Any(s => word.Contains(s, StringComparison.OrdinalIgnoreCase));

    // P.I. is a word too.
    [GeneratedRegex(@"(?:\p{Lu}\.){2,}|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*")]
    private static partial Regex WordPattern();
}
