using System.Text.RegularExpressions;

namespace SamenStarten.Cli.Tests.Drawing;

/// <summary>A Mermaid flowchart, read strictly: a line that isn't one of the forms we know fails, so that no drawing is only half shown.</summary>
internal sealed partial class Flowchart
{
    private readonly HashSet<string> _classes = new(StringComparer.Ordinal);
    private readonly List<string> _used = [];

    public List<(string Id, string Label, string? Box)> Nodes { get; } = [];

    public List<(string From, string To, bool Dotted)> Arrows { get; } = [];

    public List<string> Boxes { get; } = [];

    public static Flowchart Read(string text)
    {
        var lines = text.Split('\n');
        Assert.Equal("flowchart LR", lines[0]);
        Assert.Equal("", lines[^1]);
        var chart = new Flowchart();
        string? box = null;
        foreach (var line in lines[1..^1])
        {
            box = chart.Take(line.Trim(), box);
        }

        Assert.Null(box);
        Assert.Equal(chart.Nodes.Count, chart.Nodes.Select(n => n.Id).Concat(chart.Boxes).Distinct(StringComparer.Ordinal).Count() - chart.Boxes.Count);
        Assert.All(chart.Arrows, a => Assert.True(chart.Nodes.Any(n => n.Id == a.From) && chart.Nodes.Any(n => n.Id == a.To), $"{a.From} to {a.To}"));
        Assert.All(chart._used, used => Assert.Contains(used, chart._classes));
        return chart;
    }

    private string? Take(string line, string? box)
    {
        if (Box().Match(line) is { Success: true } opened)
        {
            Assert.Null(box);
            Boxes.Add(opened.Groups["id"].Value);
            return opened.Groups["id"].Value;
        }

        if (line == "end")
        {
            Assert.NotNull(box);
            return null;
        }

        if (Node().Match(line) is { Success: true } node)
        {
            Assert.DoesNotMatch(Reserved(), node.Groups["id"].Value);
            Nodes.Add((node.Groups["id"].Value, node.Groups["label"].Value, box));
            _used.Add(node.Groups["class"].Value);
        }
        else if (Arrow().Match(line) is { Success: true } arrow)
        {
            Assert.Null(box);
            Arrows.Add((arrow.Groups["from"].Value, arrow.Groups["to"].Value, arrow.Groups["line"].Value == "-.->"));
        }
        else if (Class().Match(line) is { Success: true } defined)
        {
            _classes.Add(defined.Groups["id"].Value);
        }
        else
        {
            Assert.Equal(("direction TB", true), (line, box is not null));
        }

        return box;
    }

    // Within quotes: no quote, no angle bracket, and a number sign only as the beginning of a character by its number.
    private const string Label = @"(?<label>(?:[^""<>&#;`\\]|#[0-9]+;)+)";

    [GeneratedRegex(@"\Asubgraph (?<id>\w+)\[""" + Label + @"""\]\z")]
    private static partial Regex Box();

    [GeneratedRegex(@"\A(?<id>\w+)(?:\[""" + Label + @"""\]|\(\[""" + Label + @"""\]\)):::(?<class>\w+)\z")]
    private static partial Regex Node();

    [GeneratedRegex(@"\A(?<from>\w+) (?<line>-->|-\.->) (?<to>\w+)\z")]
    private static partial Regex Arrow();

    [GeneratedRegex(@"\AclassDef (?<id>\w+) (?:[a-z-]+:[#\w ]+)(?:,[a-z-]+:[#\w ]+)*\z")]
    private static partial Regex Class();

    [GeneratedRegex(@"\A(?:end|graph|flowchart|subgraph|direction|style|linkStyle|class|classDef|click|default)\z", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
