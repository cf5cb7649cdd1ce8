using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>
/// The fields of one JSON object. Whatever is wrong is added to the errors and answered with null, so that everything is found at once. Sentences
/// name fields and never repeat what was written in them.
/// </summary>
internal sealed partial class JsonFields(JsonElement element, string path, List<Rejection> errors)
{
    private const int LongestName = 100;
    private const int LongestText = 4000;

    // Beyond these the calendar of holidays ends, and so does sense.
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public bool Has(string name) => element.TryGetProperty(name, out _);

    /// <summary>Words, of people: to be sealed.</summary>
    public string? Text(string name, bool required) => Text(name, required, LongestText);

    /// <summary>The name or id of a role, a contact or an institution.</summary>
    public string? Name(string name, bool required) => Text(name, required, LongestName);

    /// <summary>A code: it goes into the log, so that it can't be a sentence.</summary>
    public string? Code(string name, bool required = true)
    {
        var text = Text(name, required, LongestName);
        if (text is null || CodePattern().IsMatch(text))
        {
            return text;
        }

        Refuse("invalid-code", "is a code: letters, digits and hyphens, without spaces", name);
        return null;
    }

    /// <summary>One of these.</summary>
    public T? Choice<T>(string name, IReadOnlyDictionary<string, T> choices, bool required)
        where T : notnull
    {
        var text = Text(name, required, LongestName);
        if (text is null)
        {
            return default;
        }

        if (choices.TryGetValue(text, out var choice))
        {
            return choice;
        }

        Refuse("unknown-value", $"is one of: {string.Join(", ", choices.Keys)}", name);
        return default;
    }

    public bool? Flag(string name, bool required)
    {
        if (Find(name, required) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Refuse("wrong-type", "is true or false", name);
        return null;
    }

    public int? Number(string name)
    {
        if (Find(name, required: true) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= 0)
        {
            return number;
        }

        Refuse("wrong-type", "is a whole number, 0 or more", name);
        return null;
    }

    /// <summary>A day, as 2026-04-13.</summary>
    public LocalDate? Date(string name, bool required = true) => DateSince(FirstYear, name, required);

    /// <summary>A day in or after this year.</summary>
    public LocalDate? DateSince(int firstYear, string name, bool required = true)
    {
        if (Text(name, required, LongestName) is not { } text)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true, Value: { Year: <= LastYear } date } && date.Year >= firstYear)
        {
            return date;
        }

        Refuse("invalid-date", $"is a day that exists, written as 2026-04-13, from {firstYear} to {LastYear}", name);
        return null;
    }

    /// <summary>An instant, as 2026-04-13T09:00:00+02:00 or with Z.</summary>
    public Instant? Moment(string name, bool required = true)
    {
        if (Text(name, required, LongestName) is not { } text)
        {
            return null;
        }

        if (OffsetDateTimePattern.ExtendedIso.Parse(text) is { Success: true, Value: { Year: >= FirstYear and <= LastYear } moment })
        {
            return moment.ToInstant();
        }

        Refuse("invalid-date", $"is a moment with its offset, written as 2026-04-13T09:00:00+02:00, from {FirstYear} to {LastYear}", name);
        return null;
    }

    public Guid? Id(string name, bool required = false)
    {
        if (Text(name, required, LongestName) is not { } text)
        {
            return null;
        }

        if (Guid.TryParse(text, out var id))
        {
            return id;
        }

        Refuse("invalid-id", "is a UUID", name);
        return null;
    }

    public JsonFields? Object(string name, bool required)
    {
        if (Find(name, required) is not { } value)
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Object)
        {
            return new JsonFields(value, At(name), errors);
        }

        Refuse("wrong-type", "is an object", name);
        return null;
    }

    /// <summary>Whether the field is there and says nothing on purpose.</summary>
    public bool IsNull(string name)
    {
        _known.Add(name);
        return element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Null;
    }

    public void Refuse(string code, string what, string name) => errors.Add(new Rejection(code, $"Field '{At(name)}' {what}.", At(name)));

    /// <summary>Every field that nobody asked for is an error: it would go unheard.</summary>
    public void RefuseOthers()
    {
        foreach (var name in element.EnumerateObject().Select(p => p.Name).Where(name => !_known.Contains(name)))
        {
            var field = name.Length <= LongestName ? name : name[..LongestName];
            errors.Add(new Rejection(
                "unknown-field", $"There is a field that isn't known here. Known are: {string.Join(", ", _known.Order(StringComparer.Ordinal))}.", At(field)));
        }
    }

    private string? Text(string name, bool required, int longest)
    {
        if (Find(name, required) is not { } value)
        {
            return null;
        }

        if (value.ValueKind != JsonValueKind.String)
        {
            Refuse("wrong-type", "is text", name);
            return null;
        }

        var text = value.GetString()!;
        if (text.Length <= longest && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        Refuse(text.Length > longest ? "too-long" : "missing-field", text.Length > longest ? $"has at most {longest} characters" : "is empty", name);
        return null;
    }

    private JsonElement? Find(string name, bool required)
    {
        _known.Add(name);
        if (element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (required)
        {
            Refuse("missing-field", "is missing", name);
        }

        return null;
    }

    private string At(string name) => path.Length == 0 ? name : $"{path}.{name}";

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,59}$")]
    private static partial Regex CodePattern();
}
