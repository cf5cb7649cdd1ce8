using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Channels.Texts;

/// <summary>The text of one kind of message in one language: <c>subject: …</c>, an empty line, the body, in Liquid.</summary>
public sealed partial class MessageTemplate
{
    private const string SubjectMark = "subject:";

    // Making a parser takes longer than parsing; it holds nothing of what it parses.
    private static readonly FluidParser Liquid = new();

    private readonly IFluidTemplate subject;
    private readonly IFluidTemplate body;

    private MessageTemplate(IFluidTemplate subject, IFluidTemplate body) => (this.subject, this.body) = (subject, body);

    /// <summary>Reads a text.</summary>
    /// <param name="file">How the findings name it.</param>
    /// <returns>
    /// The template, or what is wrong with it: <c>message-shape</c>, <c>message-syntax</c>, <c>message-field</c>, <c>message-filter</c>.
    /// </returns>
    public static (MessageTemplate? Template, ImmutableArray<Finding> Findings) Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!lines[0].StartsWith(SubjectMark, StringComparison.Ordinal) || lines[0].Length == SubjectMark.Length
            || string.IsNullOrWhiteSpace(lines[0][SubjectMark.Length..]))
            return (null, [new(file, 1, "message-shape", "The first line of a text is 'subject: ' and the subject.")]);
        if (lines.Length < 3 || lines[1].Trim().Length > 0 || lines[2..].All(string.IsNullOrWhiteSpace))
            return (null, [new(file, 2, "message-shape", "After the subject comes an empty line, and then the body.")]);

        var findings = ImmutableArray.CreateBuilder<Finding>();
        // The body keeps its two lines ahead, so that a line in an error is a line in the file.
        var subject = Read(file, lines[0][SubjectMark.Length..], lines, findings);
        var body = Read(file, "\n\n" + string.Join('\n', lines[2..]), lines, findings);
        return findings.Count > 0 ? (null, findings.ToImmutable()) : (new(subject!, body!), []);
    }

    /// <summary>The subject, one line, and the body, lines ending in a line feed.</summary>
    internal (string Subject, string Body) Render(TemplateContext fields) =>
        (PlainText.OneLine(subject.Render(fields)), PlainText.Body(body.Render(fields)));

    private static IFluidTemplate? Read(string file, string source, string[] lines, ImmutableArray<Finding>.Builder findings)
    {
        if (!Liquid.TryParse(source, out var template, out var error))
        {
            var line = PlaceInError().Match(error) is { Success: true } place
                ? int.Parse(place.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : 1;
            findings.Add(new(file, line, "message-syntax", $"This isn't Liquid: {PlainText.OneLine(error.Split('\n')[0]).TrimEnd('.')}."));
            return null;
        }

        var used = new UsedNames();
        used.VisitTemplate(template);
        foreach (var name in used.Fields.Except(MessageFields.Names))
            findings.Add(new(file, LineOf(name), "message-field",
                $"A text has no field '{name}'; there are {string.Join(", ", MessageFields.Names)}."));
        foreach (var name in used.Filters.Where(filter => !MessageFields.Options.Filters.TryGetValue(filter, out _)))
            findings.Add(new(file, LineOf(name), "message-filter", $"Liquid has no filter '{name}'."));
        return template;

        int LineOf(string name) => Math.Max(0, Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal))) + 1;
    }

    [GeneratedRegex(@"\((\d+):\d+\)")]
    private static partial Regex PlaceInError();
}
