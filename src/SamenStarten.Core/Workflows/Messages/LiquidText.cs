using System.Text;
using System.Text.RegularExpressions;

namespace SamenStarten.Core.Workflows;

/// <summary>As much of Liquid as a message text needs: outputs, the tags for "if" and "case", and "for … in items".</summary>
internal sealed partial class LiquidText
{
    private static readonly string[] Tags = ["if", "elsif", "else", "endif", "unless", "endunless", "case", "when", "endcase", "for", "endfor"];

    private static readonly string[] Operators = ["and", "or", "contains", "true", "false", "nil", "null", "blank", "empty"];

    private readonly List<(int Line, string Sentence)> _problems = [];
    private readonly HashSet<string> _outputs = new(StringComparer.Ordinal);
    private readonly Stack<string> _loops = new();
    private readonly StringBuilder _shown = new();
    private int _line = 1;

    /// <summary>What is wrong, with its line from 1.</summary>
    public IReadOnlyList<(int Line, string Sentence)> Problems => _problems;

    /// <summary>The fields that are shown, and not merely asked after; of <c>item.number</c> it is <c>number</c>.</summary>
    public IReadOnlySet<string> Outputs => _outputs;

    /// <summary>The text as a reader sees it, line by line: a field is <c>x</c>, a tag is nothing, a text in quotes is itself.</summary>
    public string Shown => _shown.ToString();

    public static LiquidText Read(string text)
    {
        var liquid = new LiquidText();
        liquid.ReadAll(text);
        return liquid;
    }

    private void ReadAll(string text)
    {
        var at = 0;
        while (at < text.Length)
        {
            var output = text.IndexOf("{{", at, StringComparison.Ordinal);
            var tag = text.IndexOf("{%", at, StringComparison.Ordinal);
            var open = output < 0 || (tag >= 0 && tag < output) ? tag : output;
            if (open < 0)
            {
                break;
            }

            Pass(text[at..open], shown: true);
            var isOutput = open == output;
            var close = text.IndexOf(isOutput ? "}}" : "%}", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                Problem($"“{text.Substring(open, 2)}” is opened here and never closed.");
                at = open + 2;
                continue;
            }

            Inside(text[(open + 2)..close].Trim('-'), isOutput);
            Pass(text[open..close], shown: false);
            at = close + 2;
        }

        Pass(text[at..], shown: true);
    }

    private void Inside(string code, bool isOutput)
    {
        if (isOutput)
        {
            var parts = TextPattern().Replace(code, "''").Split('|');
            Names(parts[0], isOutput: true);
            foreach (var filter in parts.Skip(1).Where(p => p.Contains(':', StringComparison.Ordinal)))
            {
                Names(filter[(filter.IndexOf(':', StringComparison.Ordinal) + 1)..], isOutput: false);
            }

            if (NamePattern().Count(TextPattern().Replace(parts[0], " ")) != 1)
            {
                Problem($"“{{{{{code}}}}}” must show one field: {string.Join(", ", MessageTextCheck.Fields)}.");
            }

            _shown.Append('x');
            foreach (Match quoted in TextPattern().Matches(code))
            {
                _shown.Append(". ").Append(quoted.Value[1..^1].ReplaceLineEndings(" "));
            }

            return;
        }

        var words = TextPattern().Replace(code, " ");
        var name = NamePattern().Match(words).Value;
        if (!Tags.Contains(name) || !code.TrimStart().StartsWith(name, StringComparison.Ordinal))
        {
            Problem($"“{{%{code}%}}” isn't used in messages; only {string.Join(", ", Tags)}.");
        }

        switch (name)
        {
            case "for":
                Loop(code);
                break;
            case "endfor":
                _loops.TryPop(out _);
                break;
            default:
                Names(words[(words.IndexOf(name, StringComparison.Ordinal) + name.Length)..], isOutput: false);
                break;
        }
    }

    private void Loop(string code)
    {
        var loop = LoopPattern().Match(code);
        if (!loop.Success)
        {
            Problem($"“{{%{code}%}}” isn't used in messages; only “{{% for item in items %}}”.");
        }

        _loops.Push(loop.Groups["name"].Value);
    }

    private void Names(string code, bool isOutput)
    {
        foreach (var name in NamePattern().Matches(TextPattern().Replace(code, " ")).Select(m => m.Value).Where(n => !Operators.Contains(n)))
        {
            var dot = name.IndexOf('.', StringComparison.Ordinal);
            if (dot > 0 && _loops.Contains(name[..dot]))
            {
                ItemName(name[(dot + 1)..], isOutput);
                continue;
            }

            if (isOutput && name == "items")
            {
                Problem("“items” is shown one by one: “{% for item in items %}”.");
                continue;
            }

            if (!MessageTextCheck.Fields.Contains(name))
            {
                var hint = Closest.Hint(name, MessageTextCheck.Fields);
                Problem($"there is no field “{name}”{hint} A message can use {string.Join(", ", MessageTextCheck.Fields)}.");
            }
            else if (isOutput)
            {
                _outputs.Add(name);
            }
        }
    }

    private void ItemName(string name, bool isOutput)
    {
        if (!MessageTextCheck.ItemFields.Contains(name))
        {
            Problem($"an item has no field “{name}”{Closest.Hint(name, MessageTextCheck.ItemFields)} It has {string.Join(", ", MessageTextCheck.ItemFields)}.");
        }
        else if (isOutput)
        {
            _outputs.Add(name);
        }
    }

    private void Problem(string sentence) => _problems.Add((_line, sentence));

    private void Pass(string text, bool shown)
    {
        _line += text.Count(c => c == '\n');
        _shown.Append(shown ? text : new string('\n', text.Count(c => c == '\n')));
    }

    [GeneratedRegex(@"'[^']*'|""[^""]*""")]
    private static partial Regex TextPattern();

    [GeneratedRegex(@"\p{L}[\p{L}\p{N}_.\-\[\]]*")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"^\s*for\s+(?<name>\p{L}[\p{L}\p{N}_]*)\s+in\s+items\s*$")]
    private static partial Regex LoopPattern();
}
