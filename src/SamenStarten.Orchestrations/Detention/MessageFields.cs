using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>Fields of a message, each checked as it is read. The first that is wrong says so.</summary>
internal sealed class MessageFields(JsonElement element, string path)
{
    private const int Longest = 10_000;

    // The working calendar runs from 1990 to 2150, and terms count back and forth from a date.
    private const int FirstYear = 1992;
    private const int LastYear = 2140;

    /// <summary>The object under this name.</summary>
    public MessageFields Object(string name) => Find(name) is { ValueKind: JsonValueKind.Object } found
        ? new MessageFields(found, PathOf(name))
        : throw Missing(name);

    public MessageFields? OptionalObject(string name) => Find(name) is { ValueKind: JsonValueKind.Object } found
        ? new MessageFields(found, PathOf(name))
        : Find(name) is null or { ValueKind: JsonValueKind.Null } ? null : throw Wrong("invalid-value", name, "must be an object");

    public string Text(string name) => OptionalText(name) ?? throw Missing(name);

    public string? OptionalText(string name) => Find(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } found => Characters(found, name) switch
        {
            { Length: 0 } => throw Missing(name),
            { Length: > Longest } => throw Wrong("too-long", name, "is too long to be used"),
            var text => text,
        },
        _ => throw Wrong("invalid-value", name, "must be text"),
    };

    /// <summary>One of these values.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> values)
    {
        var text = Text(name);
        return values.Contains(text) ? text : throw Wrong("invalid-value", name, $"must be one of: {string.Join(", ", values!)}");
    }

    public LocalDate Date(string name) => DateIn(name, FirstYear, LastYear);

    public LocalDate BirthDate(string name) => DateIn(name, 1900, LastYear);

    /// <summary>A moment with its offset from UTC.</summary>
    public Instant Moment(string name) =>
        OffsetDateTimePattern.ExtendedIso.Parse(Text(name)) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } moment }
            ? moment.ToInstant()
            : throw Wrong("invalid-date", name, "isn't a moment: it takes a date, a time and an offset, as in 2026-04-13T09:00:00Z");

    public int Number(string name) => Find(name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => throw Missing(name),
        { ValueKind: JsonValueKind.Number } found when found.TryGetInt32(out var number) => number,
        _ => throw Wrong("invalid-value", name, "must be a whole number"),
    };

    public UnusableException Wrong(string code, string name, string what) =>
        new(code, string.Create(CultureInfo.InvariantCulture, $"Field {PathOf(name)} {what}."), PathOf(name));

    private UnusableException Missing(string name) => Wrong("missing-field", name, "is missing");

    private LocalDate DateIn(string name, int firstYear, int lastYear) =>
        LocalDatePattern.Iso.Parse(Text(name)) is { Success: true, Value: var date } && date.Year >= firstYear && date.Year <= lastYear
            ? date
            : throw Wrong("invalid-date", name, "isn't a date: it takes year, month and day, as in 2026-04-13");

    private string Characters(JsonElement found, string name)
    {
        try
        {
            return found.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw Wrong("invalid-value", name, "holds half a character");
        }
    }

    private JsonElement? Find(string name) => element.TryGetProperty(name, out var found) ? found : null;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}

/// <summary>Ends the reading of one line; never leaves the reader.</summary>
internal sealed class UnusableException(string code, string sentence, string? path) : Exception(sentence)
{
    public string Code => code;

    public string? Field => path;
}
