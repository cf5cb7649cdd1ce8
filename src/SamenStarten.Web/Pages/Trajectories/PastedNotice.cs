using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using SamenStarten.Core.Reference;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>
/// Reads a notice as somebody copies it from a mailbox: lines of "label: value", or a detention message. What it finds goes into the form,
/// where a person looks at it before anything starts.
/// </summary>
public static partial class PastedNotice
{
    private static readonly (string Field, string[] Labels)[] Labels =
    [
        ("given", ["voornamen", "voornaam"]), ("family", ["achternaam", "naam", "geslachtsnaam"]), ("birth", ["geboortedatum", "geboren"]), ("bsn", ["bsn", "burgerservicenummer"]),
        ("institution", ["inrichting", "verblijf", "locatie", "pi"]), ("entry", ["binnenkomst", "datum binnenkomst", "aanvang detentie", "startdatum", "insluiting"]),
        ("title", ["titel", "verblijfstitel"]), ("municipality", ["gemeente", "woonplaats"]), ("end", ["einddatum", "vi-datum", "datum vrijlating", "vrij"]),
        ("certainty", ["zekerheid"]), ("reference", ["kenmerk", "detentienummer"]),
    ];

    /// <returns>The form, and how many fields were found.</returns>
    public static (StartForm Form, int Found) Read(string text, ReferenceData reference)
    {
        var values = FromMessage(text) ?? FromLines(text);
        string? Get(string field) => values.GetValueOrDefault(field);
        var form = new StartForm
        {
            GivenNames = Get("given"),
            FamilyName = Get("family"),
            BirthDate = Date(Get("birth")),
            Bsn = Get("bsn"),
            Institution = Get("institution") is { } institution ? reference.InstitutionByName(institution)?.Name : null,
            Entry = Date(Get("entry")),
            Title = Get("title")?.ToLowerInvariant(),
            Municipality = Get("municipality") is { } municipality ? CodeOf(municipality, reference) : null,
            EndDate = Date(Get("end")),
            Certainty = Get("certainty")?.ToLowerInvariant() ?? (Get("end") is null ? null : "voorlopig"),
            Reference = Get("reference"),
        };
        return (form, values.Count);
    }

    private static Dictionary<string, string> FromLines(string text)
    {
        var values = new Dictionary<string, string>();
        foreach (var line in text.Split('\n'))
        {
            var parts = line.Split([':', '\t'], 2);
            var label = parts[0].Trim().ToLowerInvariant();
            if (parts.Length == 2 && parts[1].Trim() is { Length: > 0 } value
                && Array.Find(Labels, l => l.Labels.Contains(label)) is { Field: { } field } && !values.ContainsKey(field))
            {
                values[field] = value;
            }
        }

        return values;
    }

    private static Dictionary<string, string>? FromMessage(string text)
    {
        if (!text.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(text);
            var data = document.RootElement.TryGetProperty("data", out var inner) ? inner : document.RootElement;
            var values = new Dictionary<string, string>();
            Take(values, data, ("reference", "kenmerk"), ("institution", "inrichting"), ("entry", "binnenkomst"), ("title", "titel"));
            if (data.TryGetProperty("persoon", out var person))
            {
                Take(values, person, ("given", "voornamen"), ("family", "achternaam"), ("birth", "geboortedatum"), ("bsn", "bsn"));
            }

            if (data.TryGetProperty("gemeente", out var municipality) && municipality.ValueKind == JsonValueKind.Object)
            {
                Take(values, municipality, ("municipality", "code"));
            }

            if (data.TryGetProperty("einddatum", out var end) && end.ValueKind == JsonValueKind.Object)
            {
                Take(values, end, ("end", "datum"), ("certainty", "zekerheid"));
            }

            return values;
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return [];
        }
    }

    private static void Take(Dictionary<string, string> values, JsonElement from, params ReadOnlySpan<(string Field, string Name)> fields)
    {
        foreach (var (field, name) in fields)
        {
            if (from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } found)
            {
                values[field] = found;
            }
        }
    }

    /// <summary>2026-04-17 as well as 17-04-2026 and 17-4-2026.</summary>
    private static string? Date(string? text)
    {
        if (text is null || DateInText().Match(text) is not { Success: true } match)
        {
            return null;
        }

        return DateOnly.TryParseExact(match.Value, ["yyyy-MM-dd", "dd-MM-yyyy", "d-M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : null;
    }

    private static string? CodeOf(string municipality, ReferenceData reference) =>
        reference.Municipality(municipality) is not null
            ? municipality
            : reference.MunicipalityCodes.FirstOrDefault(code => string.Equals(reference.Municipality(code), municipality.Trim(), StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\d{4}-\d{2}-\d{2}|\d{1,2}-\d{1,2}-\d{4}")]
    private static partial Regex DateInText();
}
