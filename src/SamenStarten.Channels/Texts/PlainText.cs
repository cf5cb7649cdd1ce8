using System.Globalization;
using System.Text;

namespace SamenStarten.Channels.Texts;

/// <summary>Text that is safe in a mail: no control characters, lines of a readable width.</summary>
public static class PlainText
{
    /// <summary>Wide enough for reading, narrow enough to be quoted a few times.</summary>
    public const int Width = 76;

    // A no-break space: what it binds stays on a line. It leaves as a plain space, which people can search for and copy.
    internal const char Bound = '\u00a0';

    /// <summary>
    /// The text as one line: line breaks, control characters and runs of white space become one space; invisible characters go.
    /// </summary>
    public static string OneLine(string text) => OneLine(text, kept: null);

    /// <summary>Marks a text, such as a date or a telephone number, that <see cref="Body"/> shouldn't break.</summary>
    public static string Together(string text) => text.Replace(' ', Bound);

    private static string OneLine(string text, char? kept)
    {
        var line = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.Format)
                continue;
            if (c == kept || (!char.IsControl(c) && !char.IsWhiteSpace(c)))
                line.Append(c);
            else if (line.Length > 0 && line[^1] != ' ')
                line.Append(' ');
        }

        return line.ToString().TrimEnd();
    }

    /// <summary>
    /// A body: lines end with one line feed and have no control characters; longer lines are broken between words (a word is never
    /// broken, so that a link stays whole); what conditions left empty is at most one empty line.
    /// </summary>
    public static string Body(string text)
    {
        var body = new StringBuilder(text.Length);
        var empty = true;
        foreach (var line in Lines(text))
        {
            if (line.Length == 0)
            {
                if (!empty)
                    body.Append('\n');
                empty = true;
                continue;
            }

            Wrap(body, line);
            empty = false;
        }

        return body.Replace(Bound, ' ').ToString().TrimEnd('\n') + "\n";
    }

    /// <summary>The lines of a body before they are broken, each as <see cref="OneLine(string)"/> says; what belongs together is still marked.</summary>
    internal static IEnumerable<string> Lines(string text) => text.ReplaceLineEndings("\n").Split('\n').Select(line => OneLine(line, Bound));

    // A continued list item stands under its text, not under its bullet.
    private static void Wrap(StringBuilder body, string line)
    {
        var indent = line.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var length = 0;
        foreach (var word in line.Split(' '))
        {
            if (length > 0 && length + 1 + word.Length > Width)
            {
                body.Append('\n').Append(indent);
                length = indent.Length;
            }
            else if (length > 0)
            {
                body.Append(' ');
                length++;
            }

            body.Append(word);
            length += word.Length;
        }

        body.Append('\n');
    }
}
