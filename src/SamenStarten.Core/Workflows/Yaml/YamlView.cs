using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Core.Workflows;

/// <summary>
/// Typed access to a mapping. What is missing, unknown or of the wrong kind becomes a finding, and reading goes on with something harmless,
/// so that one run tells everything.
/// </summary>
internal sealed class YamlView
{
    private readonly Findings _findings;
    private readonly string _what;

    private YamlView(YamlMapping node, string what, Findings findings)
    {
        Node = node;
        _what = what;
        _findings = findings;
    }

    public YamlMapping Node { get; }

    /// <summary>A view of this node when it is a mapping, with these keys and no others.</summary>
    /// <param name="what">How a sentence calls it: "milestone G03".</param>
    public static YamlView? Of(YamlNode node, string what, Findings findings, params ReadOnlySpan<string> keys)
    {
        if (node is not YamlMapping mapping)
        {
            WrongKind(findings, node, what, "a group of keys with values");
            return null;
        }

        foreach (var entry in mapping.Entries.Where(e => e.Key.Text.Length > 64))
        {
            findings.Add(entry.Key, "unknown-key", $"{what} has a key that isn't known here.");
        }

        var known = keys.ToArray();
        foreach (var key in mapping.Entries.Select(e => e.Key).Where(k => k.Text.Length <= 64 && !known.Contains(k.Text)))
        {
            findings.Add(key, "unknown-key", $"{what} has no key “{key.Text}”{Closest.Hint(key.Text, known)}");
        }

        return new YamlView(mapping, what, findings);
    }

    public void Add(YamlNode at, string code, string sentence) => _findings.Add(at, code, $"{_what}: {sentence}");

    /// <summary>What stands at the key; nothing there (<c>key:</c>) counts as absent.</summary>
    public YamlNode? Find(string key) => Node.Find(key) is { } node and not YamlScalar { IsEmpty: true } ? node : null;

    public YamlNode? Need(string key)
    {
        if (Find(key) is { } node)
        {
            return node;
        }

        _findings.Add(Node.Find(key) ?? Node, "missing-key", $"{_what} needs “{key}”.");
        return null;
    }

    public string Text(string key) => Need(key) is { } node ? Scalar(node, key, "a text")?.Text ?? "" : "";

    public string? TextOrNull(string key) => Find(key) is { } node ? Scalar(node, key, "a text")?.Text : null;

    public int? Number(string key) => Find(key) is { } node ? Parsed(node, key, "a whole number", ParseNumber) : null;

    public int NeedNumber(string key) => Need(key) is { } node ? Parsed(node, key, "a whole number", ParseNumber) ?? 0 : 0;

    public bool Flag(string key) =>
        Find(key) is { } node
        && (Parsed<bool>(node, key, "true or false", t => t switch { "true" => true, "false" => false, _ => null }) ?? false);

    public LocalTime Time(string key, LocalTime otherwise) =>
        Find(key) is { } node
            ? Parsed(node, key, "a time such as \"09:00\"", ParseTime) ?? otherwise
            : otherwise;

    public Moment? Moment(string key) => Find(key) is { } node ? MomentAt(node) : null;

    public Moment? MomentAt(YamlNode node)
    {
        if (Scalar(node, "", "a moment") is not { } scalar)
        {
            return null;
        }

        var moment = MomentParser.Parse(scalar.Text);
        if (moment is null)
        {
            Add(node, "invalid-moment", $"“{Shown(scalar)}” isn't a moment: {MomentParser.Form}.");
        }

        return moment;
    }

    public Offset? Term(string key)
    {
        if (Find(key) is not { } node || Scalar(node, key, "a term such as “10 WD”") is not { } scalar)
        {
            return null;
        }

        var term = MomentParser.ParseTerm(scalar.Text);
        if (term is null)
        {
            Add(node, "invalid-moment", $"“{Shown(scalar)}” isn't a term: a number and WD, CD, W, M, h or min, as in “10 WD”.");
        }

        return term;
    }

    /// <summary>One of the names of an enumeration, spelled exactly so.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum => Find(key) is { } node && OneOf(node, key, Enum.GetNames<T>()) is { } name ? Enum.Parse<T>(name) : null;

    public T NeedChoice<T>(string key)
        where T : struct, Enum => Need(key) is null ? default : Choice<T>(key) ?? default;

    public string? OneOf(YamlNode node, string key, params string[] allowed)
    {
        if (Scalar(node, key, "a text") is not { } scalar)
        {
            return null;
        }

        if (allowed.Contains(scalar.Text))
        {
            return scalar.Text;
        }

        var hint = Closest.Hint(scalar.Text, allowed);
        Add(node, "wrong-kind", $"“{key}” must be one of {string.Join(", ", allowed)}, and not “{Shown(scalar)}”{hint}");
        return null;
    }

    /// <summary>The items of a list of texts; none when it is absent.</summary>
    public ImmutableArray<YamlScalar> Scalars(string key) =>
        [.. Items(key).Select(item => Scalar(item, key, "a list of texts")).OfType<YamlScalar>()];

    public ImmutableArray<string> Texts(string key) => [.. Scalars(key).Select(s => s.Text)];

    public ImmutableArray<int> Numbers(string key) =>
        [.. Items(key).Select(item => Parsed(item, key, "a list of whole numbers", ParseNumber)).OfType<int>()];

    public IEnumerable<YamlNode> Items(string key)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlSequence sequence:
                return sequence.Items;
            case { } other:
                WrongKind(_findings, other, $"{_what}: “{key}”", "a list: [a, b], or lines that begin with a dash");
                return [];
        }
    }

    public YamlView? Map(string key, params ReadOnlySpan<string> keys) =>
        Need(key) is { } node ? Of(node, $"{_what}: “{key}”", _findings, keys) : null;

    public YamlView? MapOrNull(string key, params ReadOnlySpan<string> keys) => Find(key) is null ? null : Map(key, keys);

    /// <summary>The items of a list of groups.</summary>
    public ImmutableArray<YamlView> Maps(string key, string what, params ReadOnlySpan<string> keys)
    {
        var views = ImmutableArray.CreateBuilder<YamlView>();
        foreach (var item in Items(key))
        {
            var id = (item as YamlMapping)?.Find("id") is YamlScalar scalar ? $"{what} {Shown(scalar)}" : what;
            if (Of(item, id, _findings, keys) is { } view)
            {
                views.Add(view);
            }
        }

        return views.ToImmutable();
    }

    /// <summary>A text in both languages.</summary>
    public LocalText LocalText(string key)
    {
        if (Map(key, "nl", "en") is not { } view)
        {
            return new LocalText("", "");
        }

        return new LocalText(view.Language("nl"), view.Language("en"));
    }

    private string Language(string key)
    {
        var text = TextOrNull(key);
        if (string.IsNullOrWhiteSpace(text) && Find(key) is not (YamlMapping or YamlSequence))
        {
            Add(Node.Find(key) ?? Node, "name-missing", $"the text in “{key}” is missing; people read this in Dutch (nl) and in English (en).");
        }

        return text ?? "";
    }

    private YamlScalar? Scalar(YamlNode node, string key, string kind)
    {
        if (node is YamlScalar scalar)
        {
            return scalar;
        }

        WrongKind(_findings, node, key.Length == 0 ? _what : $"{_what}: “{key}”", kind);
        return null;
    }

    private T? Parsed<T>(YamlNode node, string key, string kind, Func<string, T?> parse)
        where T : struct
    {
        if (Scalar(node, key, kind) is not { } scalar)
        {
            return null;
        }

        var value = parse(scalar.Text);
        if (value is null)
        {
            WrongKind(_findings, node, $"{_what}: “{key}”", kind);
        }

        return value;
    }

    private static int? ParseNumber(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 100_000 ? number : null;

    private static LocalTime? ParseTime(string text) =>
        LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(text) is { Success: true } parsed ? parsed.Value : null;

    private static string Shown(YamlScalar scalar) => scalar.Text.Length <= 64 ? scalar.Text : scalar.Text[..60] + "…";

    private static void WrongKind(Findings findings, YamlNode node, string what, string kind)
    {
        var found = node switch
        {
            YamlScalar { IsEmpty: true } => "nothing",
            YamlScalar s => $"“{Shown(s)}”",
            YamlSequence => "a list",
            _ => "a group of keys",
        };
        findings.Add(node, "wrong-kind", $"{what} must be {kind}, and not {found}.");
    }
}
