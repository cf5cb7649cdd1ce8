using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace SamenStarten.Core.Workflows;

/// <summary>Turns text into a tree. Whatever is wrong with the text is a finding <c>yaml-invalid</c>.</summary>
internal sealed class YamlText
{
    // A workflow is seven deep; what is deeper than this is a mistake or an attack.
    private const int MaxDepth = 40;

    private readonly string _file;
    private readonly int _lines;
    private readonly Findings _findings;
    private readonly Scanner _scanner;
    private readonly Parser _parser;

    private YamlText(string file, string text, Findings findings)
    {
        _file = file;
        _lines = LineCount(text);
        _findings = findings;
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
    }

    /// <summary>The text with one kind of line ending and without a byte order mark, so that it reads, counts and hashes alike everywhere.</summary>
    public static string Normalise(string text) => text.TrimStart('\uFEFF').ReplaceLineEndings("\n");

    /// <summary>The root of the file, or null when there is nothing in it that could be read.</summary>
    public static YamlNode? Parse(string file, string text, Findings findings)
    {
        var reader = new YamlText(file, Normalise(text), findings);
        try
        {
            return reader.Document();
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // On torn text the library's scanner throws more than its own exceptions; whatever it is, it is the text that can't be read.
            findings.Add(
                file,
                reader.Line(e),
                "yaml-invalid",
                $"this can't be read as YAML{Reason(e)}: look at the quotes, brackets and indentation here and on the line above.");
            return null;
        }
    }

    internal static int LineCount(string text)
    {
        var breaks = text.Count(c => c == '\n');
        return Math.Max(1, text.EndsWith('\n') ? breaks : breaks + 1);
    }

    private static string Reason(Exception e) => e is YamlException ? $" ({e.Message.TrimEnd('.')})" : "";

    // Where the scanner stopped; for what is never closed, where it was opened.
    private int Line(Exception e) =>
        Clamp(e is YamlException { Start: var start } && e.Message.Contains("end of stream", StringComparison.Ordinal)
            ? start.Line
            : _scanner.CurrentPosition.Line);

    private int Clamp(long line) => (int)Math.Clamp(line, 1, _lines);

    private int Line(ParsingEvent at) => Clamp(at.Start.Line);

    private YamlNode? Document()
    {
        _parser.Consume<StreamStart>();
        if (_parser.Accept<StreamEnd>(out _))
        {
            _findings.Add(_file, 1, "yaml-invalid", "this file is empty.");
            return null;
        }

        _parser.Consume<DocumentStart>();
        var root = Node(0);
        _parser.Consume<DocumentEnd>();
        if (_parser.Accept<DocumentStart>(out var second))
        {
            _findings.Add(_file, Line(second), "yaml-invalid", "a second document begins here (---); a file holds one.");
        }

        return root;
    }

    private YamlNode Node(int depth)
    {
        var start = _parser.Consume<ParsingEvent>();
        var line = Line(start);
        if (depth > MaxDepth)
        {
            _findings.Add(_file, line, "yaml-invalid", $"this is nested more than {MaxDepth} levels deep.");
            throw new TooDeepException();
        }

        switch (start)
        {
            case YamlDotNet.Core.Events.Scalar scalar:
                Refuse(scalar, line);
                return new YamlScalar(_file, line, scalar.Value, scalar.Style != ScalarStyle.Plain);
            case SequenceStart sequence:
                Refuse(sequence, line);
                return Sequence(line, depth);
            case MappingStart mapping:
                Refuse(mapping, line);
                return Mapping(line, depth);
            case AnchorAlias:
                _findings.Add(_file, line, "yaml-invalid", "a reference (*name) isn't used here: write the value out, or put the text in quotes.");
                return new YamlScalar(_file, line, "", false);
            default:
                throw new YamlException(start.Start, start.End, "unexpected content");
        }
    }

    private YamlSequence Sequence(int line, int depth)
    {
        var items = new List<YamlNode>();
        while (!_parser.TryConsume<SequenceEnd>(out _))
        {
            items.Add(Node(depth + 1));
        }

        return new YamlSequence(_file, line, items);
    }

    private YamlMapping Mapping(int line, int depth)
    {
        var entries = new List<YamlEntry>();
        var first = new Dictionary<string, int>(StringComparer.Ordinal);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var key = Node(depth + 1);
            var value = Node(depth + 1);
            if (key is not YamlScalar name)
            {
                _findings.Add(key, "yaml-invalid", "a key must be a word, not a list or a group.");
            }
            else if (!first.TryAdd(name.Text, name.Line))
            {
                _findings.Add(key, "yaml-invalid", $"the key “{name.Text}” is here twice; the first is on line {first[name.Text]}.");
            }
            else
            {
                entries.Add(new YamlEntry(name, value));
            }
        }

        return new YamlMapping(_file, line, entries);
    }

    // An anchor or a tag would silently swallow the beginning of a text such as "&more" or "!now".
    private void Refuse(NodeEvent node, int line)
    {
        if (!node.Anchor.IsEmpty || !node.Tag.IsEmpty)
        {
            const string sentence = "anchors (&name) and tags (!name) aren't used here: put a text that begins with & or ! in quotes.";
            _findings.Add(_file, line, "yaml-invalid", sentence);
        }
    }

    private sealed class TooDeepException : Exception;
}
