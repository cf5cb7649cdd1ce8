using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace SamenStarten.Core.Workflows;

/// <summary>Finds what looks like a person's name, citizen service number (BSN) or e-mail address.</summary>
internal static partial class PersonNames
{
    // Capitals that are no name: courtesy, the programme, languages, days and months in English, and abbreviations of daily life.
    private static readonly FrozenSet<string> Innocent = FrozenSet.ToFrozenSet(
    [
        "U", "Uw", "I", "Samen", "Starten", "Nederland", "Nederlands", "Nederlandse", "Engels", "Dutch", "English", "Sir", "Madam",
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December", "BSN", "SMS", "PDF", "PIN", "URL", "DigiD", "AVG", "GDPR",
    ], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Salutations = FrozenSet.ToFrozenSet(
        [
            "beste", "geachte", "dear", "heer", "meneer", "mevrouw", "dhr", "mevr", "mw", "mr", "mrs", "ms", "drs", "dr",
        ],
        StringComparer.OrdinalIgnoreCase);

    // After these a name comes also when it is written small.
    private static readonly FrozenSet<string> Titles = FrozenSet.ToFrozenSet(
        ["heer", "meneer", "mevrouw", "dhr", "mevr", "mw", "mr", "mrs", "ms"], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Between = FrozenSet.ToFrozenSet(
        ["of", "en", "or", "and", "heer", "mevrouw", "meneer", "x"], StringComparer.OrdinalIgnoreCase);

    /// <summary>The names, numbers and addresses in one line, each as it stands there.</summary>
    public static IEnumerable<string> In(string line)
    {
        foreach (Match match in IdentifierPattern().Matches(line))
        {
            yield return match.Value;
        }

        // What is reported already isn't reported again.
        var rest = IdentifierPattern().Replace(line, m => new string(' ', m.Length));
        var words = WordPattern().Matches(rest);
        for (var i = 0; i < words.Count; i++)
        {
            var first = i;
            while (i < words.Count && IsName(rest, words, i))
            {
                i++;
            }

            if (i > first)
            {
                var from = first > 0 && IsCapital(words[first - 1].Value) && Adjoin(rest, words[first - 1], words[first]) ? first - 1 : first;
                yield return rest[words[from].Index..(words[i - 1].Index + words[i - 1].Length)];
                i--;
            }
        }
    }

    private static bool IsName(string line, MatchCollection words, int index)
    {
        var word = words[index];
        var previous = index > 0 ? words[index - 1] : null;
        if (previous is not null && Titles.Contains(previous.Value) && Adjoin(line, previous, word))
        {
            return !Between.Contains(word.Value);
        }

        return IsCapital(word.Value) && !IsBeginning(line, word, previous);
    }

    private static bool IsCapital(string word)
    {
        var isShout = word.All(c => !char.IsLower(c));
        return char.IsUpper(word[0])
            && word.Length > (isShout ? 3 : 1)
            && !Innocent.Contains(word)
            && !Salutations.Contains(word)
            && SensitiveWords.Of(word) is null;
    }

    // A full stop after an initial or a title ends no sentence.
    private static bool IsBeginning(string line, Match word, Match? previous)
    {
        var before = line[..word.Index].TrimEnd(' ', '\t', '"', '“', '‘', '\'', '(', '*', '_', '-', '•', '#', '>');
        if (before.Length == 0 || Enumeration().IsMatch(before))
        {
            return true;
        }

        var afterInitial = previous is not null
            && before.EndsWith('.')
            && previous.Index + previous.Length == before.Length - 1
            && (IsInitial(previous.Value) || Salutations.Contains(previous.Value));
        return before[^1] is '.' or '!' or '?' && !afterInitial;
    }

    private static bool IsInitial(string word) => word.Length == 1 && char.IsUpper(word[0]) && !Innocent.Contains(word);

    // Nothing but spaces and the full stop of an abbreviation in between.
    private static bool Adjoin(string line, Match left, Match right) =>
        line[(left.Index + left.Length)..right.Index].Trim(' ', '\t') is "" or ".";

    [GeneratedRegex(@"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?<!\d)\d{8,9}(?!\d)|(?<!\d)\d{4}\.\d{2}\.\d{3}(?!\d)|(?<!\d)\d{3} \d{3} \d{3}(?!\d)")]
    private static partial Regex IdentifierPattern();

    [GeneratedRegex(@"\p{L}+(?:[-'’]\p{L}+)*")]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\s*\d+[.)]?$")]
    private static partial Regex Enumeration();
}
