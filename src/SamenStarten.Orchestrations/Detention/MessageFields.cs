using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Orchestrations.Detention;

/// <summary>Fields of a message, each checked as it is read. The first that is wrong says so.</summary>
internal sealed class MessageFields(JsonElement element, string path)
{
    private const int Longest = 10_000;

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
        { ValueKind: JsonValueKind.String } found when found.GetString() is { Length: > 0 and <= Longest } text => text,
        { ValueKind: JsonValueKind.String } found when found.GetString() is { Length: > Longest } => throw Wrong("too-long", name, "is too long to be used"),
        { ValueKind: JsonValueKind.String } => throw Missing(name),
        _ => throw Wrong("invalid-value", name, "must be text"),
    };

    /// <summary>One of these values.</summary>
    public string OneOf(string name, params ReadOnlySpan<string> values)
    {
        var text = Text(name);
        return values.Contains(text) ? text : throw Wrong("invalid-value", name, $"must be one of: {string.Join(", ", values!)}");
    }

    public LocalDate Date(string name) => DateIn(name, Text(name));

    public LocalDate? OptionalDate(string name) => OptionalText(name) is { } text ? DateIn(name, text) : null;

    /// <summary>A moment with its offset from UTC.</summary>
    public Instant Moment(string name) => OffsetDateTimePattern.ExtendedIso.Parse(Text(name)) is { Success: true } parsed
        ? parsed.Value.ToInstant()
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

    private LocalDate DateIn(string name, string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: >= 1900 and <= 2149 } } parsed
        ? parsed.Value
        : throw Wrong("invalid-date", name, "isn't a date: it takes year, month and day, as in 2026-04-13");

    private JsonElement? Find(string name) => element.TryGetProperty(name, out var found) ? found : null;

    private string PathOf(string name) => path.Length == 0 ? name : $"{path}.{name}";
}

/// <summary>Ends the reading of one line; never leaves the reader.</summary>
internal sealed class UnusableException(string code, string sentence, string? field) : Exception(sentence)
{
    public string Code => code;

    public string? Field => field;
}
