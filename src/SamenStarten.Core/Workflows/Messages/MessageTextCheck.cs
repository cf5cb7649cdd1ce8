using System.Collections.Immutable;
using SamenStarten.Core.Messages;

namespace SamenStarten.Core.Workflows;

/// <summary>
/// Checks the text of a message: that it can be filled in, and that it gives nothing away. A mail says that there is a task, by when, and
/// whom to call; never who it is about, never prison, probation or care, never the domain of life (domain.md 5.3).
/// </summary>
public static class MessageTextCheck
{
    private const string Subject = "subject:";
    private const string Button = "button:";

    /// <summary>The fields that a text can use.</summary>
    public static ImmutableArray<string> Fields { get; } =
        ["number", "due", "due_short", "count", "link", "phone", "sender", "rung", "since", "items"];

    /// <summary>The fields of one trajectory in <c>items</c>.</summary>
    public static ImmutableArray<string> ItemFields { get; } = ["number", "count", "due", "due_short", "link"];

    /// <summary>
    /// What is wrong with this text; nothing when it can be sent. Names are recognised by their form, so a first name at the beginning of
    /// a sentence goes unseen: the check helps whoever reads a text, and doesn't replace that.
    /// </summary>
    /// <param name="fileName">What findings call the file; nothing is opened.</param>
    /// <param name="text">The whole text: <c>subject: …</c>, perhaps <c>button: …</c>, an empty line, and the body.</param>
    public static ImmutableArray<Finding> Check(string fileName, string text)
    {
        var findings = new Findings();
        var normal = YamlText.Normalise(text);
        var liquid = LiquidText.Read(normal);
        foreach (var (line, sentence) in liquid.Problems)
        {
            findings.Add(fileName, line, "unknown-field", sentence);
        }

        var lines = normal.Split('\n');
        Form(fileName, lines, liquid, findings);
        var shown = liquid.Shown.Split('\n');
        for (var i = 0; i < shown.Length; i++)
        {
            var heading = i switch
            {
                0 when HasSubject(lines) => Subject,
                1 when HasButton(lines) => Button,
                _ => "",
            };
            var line = shown[i][heading.Length..];
            Words(fileName, i + 1, line, findings);
        }

        return findings.InOrder();
    }

    private static bool HasSubject(string[] lines) => lines[0].StartsWith(Subject, StringComparison.Ordinal);

    private static bool HasButton(string[] lines) => HasSubject(lines) && lines.Length > 1 && lines[1].StartsWith(Button, StringComparison.Ordinal);

    private static void Form(string fileName, string[] lines, LiquidText liquid, Findings findings)
    {
        var after = HasButton(lines) ? 2 : 1;
        if (!HasSubject(lines) || string.IsNullOrWhiteSpace(lines[0][Subject.Length..]))
        {
            findings.Add(fileName, 1, "subject-missing", "the first line must be “subject:” and the subject of the mail.");
        }
        else if (lines.Length > after && !string.IsNullOrWhiteSpace(lines[after]))
        {
            findings.Add(
                fileName, after + 1, "line-break-in-subject",
                "the subject is one line; after it comes an empty line, or “button:” with what the link says, and an empty line.");
        }

        if (!liquid.Outputs.Contains("number") && Path.GetFileNameWithoutExtension(fileName) != Templates.ConfirmCard)
        {
            findings.Add(fileName, 1, "number-missing", "the text must show which trajectory it is about: {{ number }}.");
        }

        if (!liquid.Outputs.Contains("link"))
        {
            findings.Add(fileName, 1, "link-missing", "the text must show where the task is: {{ link }}.");
        }
    }

    private static void Words(string fileName, int number, string line, Findings findings)
    {
        foreach (var (code, words) in SensitiveWords.In(line))
        {
            var what = code == SensitiveWords.Institution ? "names an institution or what it does" : "names a domain of life";
            findings.Add(fileName, number, code, $"“{words}” {what}; a mail may be read by anyone, so it says only that there is a task.");
        }

        foreach (var name in PersonNames.In(line))
        {
            findings.Add(
                fileName, number, "person-name", $"“{name}” looks like a person, or like what identifies one; a mail never says who it is about.");
        }
    }
}
