using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SamenStarten.Web.Tests.Language;

/// <summary>Every text is there in both languages, and none is there that nobody sees.</summary>
public sealed partial class TextsTests
{
    private const string Outcomes = "uitkomst:";
    private const string Happenings = "gebeurtenis:";

    private static readonly string Root = RootOf();
    private static readonly string Web = Path.Combine(Root, "src", "SamenStarten.Web");
    private static readonly HashSet<string> English = NamesIn("Texts.en.resx");
    private static readonly string Source = string.Concat(Files().Select(File.ReadAllText));

    [Fact]
    public void Every_text_of_the_pages_has_its_English()
    {
        var asked = Asked().Matches(Source).Select(m => Regex.Unescape(m.Groups[1].Value)).Where(key => !IsOfCode(key)).ToHashSet();

        Assert.True(asked.Count > 250, $"{asked.Count} texts were found");
        Assert.Empty(asked.Except(English));
    }

    [Fact]
    public void Every_reason_why_something_cannot_be_has_its_English() => Assert.Empty(Deeds.RejectionWords.Known.Except(English));

    [Fact]
    public void Every_outcome_of_the_workflow_has_words_in_both_languages()
    {
        var outcomes = OutcomesIn().Matches(File.ReadAllText(Path.Combine(Root, "workflows", "samen-starten.yaml")))
            .SelectMany(m => m.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries)).Select(code => Outcomes + code).ToHashSet();

        Assert.NotEmpty(outcomes);
        Assert.Equal(outcomes.Order(), English.Where(key => key.StartsWith(Outcomes, StringComparison.Ordinal)).Order());
        Assert.Equal(outcomes.Order(), NamesIn("Texts.resx").Where(key => key.StartsWith(Outcomes, StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Everything_that_can_be_said_to_have_happened_has_words_in_both_languages()
    {
        var names = Core.Trajectories.KnownEvents.Reportable.Select(name => Happenings + name).ToHashSet();

        Assert.Empty(names.Except(English));
        Assert.Empty(names.Except(NamesIn("Texts.resx")));
        Assert.Empty(Pages.Situations.AllSituations.Known.SelectMany(s => new[] { s.Name, s.Follows }).Except(English));
    }

    [Fact]
    public void No_text_is_translated_that_nothing_shows()
    {
        var texts = English.Where(key => !IsOfCode(key));

        Assert.All(texts, text => Assert.Contains($"\"{text}\"", Source, StringComparison.Ordinal));
    }

    /// <summary>Words that stand between tags as they are, in one language only.</summary>
    [Fact]
    public void No_page_says_anything_outside_the_texts()
    {
        var said = Files().Where(file => file.EndsWith(".cshtml", StringComparison.Ordinal))
            .SelectMany(file => Bare().Matches(File.ReadAllText(file)).Select(m => $"{Path.GetRelativePath(Web, file)}: {m.Groups[1].Value.Trim()}"))
            .Where(found => !found.EndsWith(": Samen Starten", StringComparison.Ordinal));

        Assert.Empty(said);
    }

    private static bool IsOfCode(string key) => key.StartsWith(Outcomes, StringComparison.Ordinal) || key.StartsWith(Happenings, StringComparison.Ordinal);

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Web, "*.cs*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".cs" or ".cshtml")
        .Where(file => Path.GetRelativePath(Web, file).Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"));

    private static HashSet<string> NamesIn(string file) =>
        [.. XDocument.Load(Path.Combine(Web, "Language", file)).Root!.Elements("data").Select(data => data.Attribute("name")!.Value)];

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    [GeneratedRegex("""\b(?:T|texts|Texts)\[\s*\$?"((?:[^"\\]|\\.)*)["]""")]
    private static partial Regex Asked();

    [GeneratedRegex(@"outcomes: \[([^\]]*)\]")]
    private static partial Regex OutcomesIn();

    [GeneratedRegex(@"<(?:h[1-6]|p|th|label|button|a|li|td|caption|legend|summary|option|strong)(?:\s[^<>]*)?>\s*([\p{Lu}\p{Ll}][\p{L} ,.:;'-]{2,})(?=<)")]
    private static partial Regex Bare();
}
