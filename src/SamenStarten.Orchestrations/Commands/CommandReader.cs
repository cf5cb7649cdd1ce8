using System.Collections.Immutable;
using System.Text.Json;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>Reads commands (opdrachten) from JSON: <c>{"soort": …, "opdrachtId": …, "gegevens": {…}}</c> and a few fields beside it.</summary>
public static class CommandReader
{
    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };

    /// <summary>Every <c>soort</c> that there is, in order of the alphabet.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. CommandKinds.All.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Reads a command as the REST API takes it: <c>opdrachtId</c> is required, <c>at</c> isn't. Never throws on what is in the text.</summary>
    public static CommandReading Read(string json) => Read(json, isScript: false, "");

    /// <summary>Reads a line of a script: <c>at</c> (or <c>tijd</c>) is required and <c>opdrachtId</c> isn't. Never throws on what is in the text.</summary>
    /// <param name="line">One JSON object.</param>
    /// <param name="lineNumber">From 1; a command without an id of its own gets one that follows from it.</param>
    public static CommandReading ReadScripted(string line, int lineNumber) =>
        Read(line, isScript: true, lineNumber.ToString(System.Globalization.CultureInfo.InvariantCulture));

    private static CommandReading Read(string json, bool isScript, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Strict);
            return Read(document.RootElement, isScript, name);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            // What the parser says would quote what was written; the second kind is text that holds half of a character.
            return Refuse(new Rejection("invalid-json", "This is not one JSON object, or it names the same field twice.", null));
        }
    }

    private static CommandReading Read(JsonElement element, bool isScript, string name)
    {
        var errors = new List<Rejection>();
        if (element.ValueKind != JsonValueKind.Object)
        {
            return Refuse(new Rejection("wrong-type", "A command is a JSON object.", null));
        }

        var fields = new JsonFields(element, "", errors);
        var kind = fields.Text("soort", required: true);
        var given = fields.Text("opdrachtId", required: !isScript);
        var at = fields.Moment("at", required: false) ?? fields.Moment("tijd", required: false);
        if (isScript && !fields.Has("at") && !fields.Has("tijd"))
        {
            errors.Add(new Rejection("missing-field", "Field 'at' is missing: when does this happen?", "at"));
        }

        var reason = fields.Text("reden", required: false);
        var onBehalfOf = fields.Name("namens", required: false);
        var id = given is null ? DeterministicId.From("script", name) : Guid.TryParse(given, out var own) ? own : DeterministicId.From("command", given);

        // Where there is no object the fields that a command needs are missing, and said to be, unless that it is no object was said already.
        var body = fields.Object("gegevens", required: false)
            ?? new JsonFields(Empty, "gegevens", errors.Exists(e => e.Field == "gegevens") ? [] : errors);
        fields.RefuseOthers();

        if (kind is null)
        {
            return Refuse([.. errors]);
        }

        if (!CommandKinds.All.TryGetValue(kind, out var read))
        {
            return Refuse([.. errors, new Rejection("unknown-kind", $"There is no such 'soort'. Known are: {string.Join(", ", Kinds)}.", "soort")]);
        }

        var details = new CommandDetails(body, id);
        var command = read(details);
        body.RefuseOthers();
        return errors.Count > 0 ? Refuse([.. errors]) : new CommandReading(new ReadCommand(command, id, at, reason, onBehalfOf, details.Note), []);
    }

    private static CommandReading Refuse(params ImmutableArray<Rejection> errors) => new(null, errors);
}
