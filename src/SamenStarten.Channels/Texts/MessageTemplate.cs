using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Fluid;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Channels.Texts;

/// <summary>
/// The text of one kind of message in one language: <c>subject: …</c>, perhaps <c>button: …</c> with what its link says, an empty line, the
/// body, in Liquid.
/// </summary>
public sealed partial class MessageTemplate
{
    private const string SubjectMark = "subject:";
    private const string ButtonMark = "button:";

    // Making a parser takes longer than parsing; it holds nothing of what it parses.
    private static readonly FluidParser Liquid = new();

    private readonly IFluidTemplate subject;
    private readonly IFluidTemplate? button;
    private readonly IFluidTemplate body;

    private MessageTemplate(IFluidTemplate subject, IFluidTemplate? button, IFluidTemplate body) =>
        (this.subject, this.button, this.body) = (subject, button, body);

    /// <summary>Reads a text.</summary>
    /// <param name="file">How the findings name it.</param>
    /// <returns>
    /// The template, or what is wrong with it: <c>message-shape</c>, <c>message-syntax</c>, <c>message-field</c>, <c>message-filter</c>.
    /// </returns>
    public static (MessageTemplate? Template, ImmutableArray<Finding> Findings) Parse(string file, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (!Has(SubjectMark, lines[0]))
            return (null, [new(file, 1, "message-shape", "The first line of a text is 'subject: ' and the subject.")]);
        var hasButton = lines.Length > 1 && Has(ButtonMark, lines[1]);
        var head = hasButton ? 2 : 1;
        if (lines.Length < head + 2 || lines[head].Trim().Length > 0 || lines[(head + 1)..].All(string.IsNullOrWhiteSpace))
            return (null, [new(file, head + 1, "message-shape", "After the subject, and what the button says, comes an empty line, and then the body.")]);

        var findings = ImmutableArray.CreateBuilder<Finding>();
        // All but the subject keeps lines ahead, so that a line in an error is a line in the file.
        var subject = Read(file, lines[0][SubjectMark.Length..], lines, findings);
        var button = hasButton ? Read(file, "\n" + lines[1][ButtonMark.Length..], lines, findings) : null;
        var body = Read(file, new string('\n', head + 1) + string.Join('\n', lines[(head + 1)..]), lines, findings);
        return findings.Count > 0 ? (null, findings.ToImmutable()) : (new(subject!, button, body!), []);
    }

    /// <summary>The subject, one line.</summary>
    internal string Subject(TemplateContext fields) => PlainText.OneLine(subject.Render(fields));

    /// <summary>What the link says where it is a button, one line; null where the text doesn't say.</summary>
    internal string? Button(TemplateContext fields) =>
        button is not null && PlainText.OneLine(button.Render(fields)) is { Length: > 0 } said ? said : null;

    /// <summary>The body as the text has it: <see cref="PlainText.Body"/> and <see cref="HtmlBody"/> make of it what is sent.</summary>
    internal string Body(TemplateContext fields) => body.Render(fields);

    private static bool Has(string mark, string line) =>
        line.StartsWith(mark, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line[mark.Length..]);

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
        foreach (var name in used.ItemFields.Except(MessageFields.ItemNames))
            findings.Add(new(file, LineOf(name), "message-field",
                $"An item has no field '{name}'; it has {string.Join(", ", MessageFields.ItemNames)}."));
        foreach (var name in used.Filters.Where(filter => !MessageFields.Options.Filters.TryGetValue(filter, out _)))
            findings.Add(new(file, LineOf(name), "message-filter", $"Liquid has no filter '{name}'."));
        return template;

        int LineOf(string name) => Math.Max(0, Array.FindIndex(lines, line => line.Contains(name, StringComparison.Ordinal))) + 1;
    }

    [GeneratedRegex(@"\((\d+):\d+\)")]
    private static partial Regex PlaceInError();
}
