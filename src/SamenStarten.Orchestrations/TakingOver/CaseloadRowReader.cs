using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Orchestrations.Trajectories;
using static SamenStarten.Orchestrations.TakingOver.CaseloadColumns;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>Reads one row of a spreadsheet; says all that is wrong with it at once.</summary>
internal sealed class CaseloadRowReader(CaseloadContext context)
{
    /// <summary>The source of starts that were taken over.</summary>
    public const string Source = "urn:samen-starten:overname";

    private const int BsnDigits = 9;
    private const int FirstYear = 1992;
    private const int FirstBirthYear = 1900;
    private static readonly string[] Certainties = ["fictief", "voorlopig", "definitief"];
    private static readonly LocalDatePattern[] Dates = [LocalDatePattern.Iso, .. new[] { "d-M-uuuu", "d/M/uuuu" }.Select(LocalDatePattern.CreateWithInvariantCulture)];
    private readonly PlaceReader _places = new(context.Reference);

    /// <summary>Null when it can't be taken; why, is among the findings.</summary>
    public CaseloadRow? Read(DirectoryRow row, List<DirectoryFinding> findings)
    {
        var wrong = new RowFindings(row, findings);
        var given = new GivenRow(
            Needed(GivenNames, wrong), Needed(FamilyName, wrong), Date(BirthDate, FirstBirthYear, wrong, needed: true), BsnOf(wrong), InstitutionIn(wrong),
            Date(Entry, FirstYear, wrong, needed: true), OneOf(CaseloadColumns.Title, [.. DetentionTitles.All], wrong, needed: true), MunicipalityIn(wrong),
            Date(EndDate, FirstYear, wrong, needed: false), OneOf(Certainty, Certainties, wrong, needed: false) ?? "voorlopig",
            Date(Left, FirstYear, wrong, needed: false));
        CheckOrder(given, wrong);
        var lead = LeadOf(row, findings);
        return wrong.IsRefused ? null : Row(row, given, new RunningElsewhere(lead, given.Left?.InAmsterdam(LocalTime.Midnight)));
    }

    private CaseloadRow Row(DirectoryRow row, GivenRow given, RunningElsewhere elsewhere)
    {
        var person = new Person(given.Bsn, row.Of(ChainNumber), given.GivenNames!, given.FamilyName!, given.BirthDate!.Value, null);

        // The same row again is the same trajectory, with or without a reference of its own.
        var reference = row.Of(CaseloadColumns.Reference)
            ?? $"overname-{context.KeyOf($"{given.Bsn}|{given.GivenNames}|{given.FamilyName}|{given.BirthDate}|{given.Entry}")}";
        var message = JsonSerializer.Serialize(new
        {
            specversion = "1.0",
            id = reference,
            source = Source,
            type = DetentionMessageReader.Started,
            time = InstantPattern.General.Format(context.Now),
            data = new
            {
                kenmerk = reference,
                persoon = new
                {
                    bsn = person.Bsn,
                    strafrechtsketennummer = person.ChainNumber,
                    voornamen = person.GivenNames,
                    achternaam = person.FamilyName,
                    geboortedatum = LocalDatePattern.Iso.Format(person.BirthDate),
                },
                inrichting = given.Institution,
                binnenkomst = LocalDatePattern.Iso.Format(given.Entry!.Value),
                titel = given.Title,
                gemeente = given.Municipality is { } code ? new { code } : null,
                einddatum = given.EndDate is { } end ? new { datum = LocalDatePattern.Iso.Format(end), zekerheid = given.Certainty } : null,
            },
        });
        return new CaseloadRow(row.Line, reference, person, message, elsewhere);
    }

    private void CheckOrder(GivenRow given, RowFindings wrong)
    {
        var today = context.Now.LocalDate();
        if (given.EndDate < given.Entry) wrong.Refuse(EndDate, "release-before-entry", null, "The end date lies before the day of entry.");
        if (given.Left < given.Entry) wrong.Refuse(Left, "left-before-entry", null, "The day of leaving lies before the day of entry.");
        if (given.Left > today) wrong.Refuse(Left, "left-in-future", null, "The day of leaving is still to come: give it as the end date.");
    }

    private static string? Needed(string column, RowFindings wrong) =>
        wrong.Row.Of(column) ?? wrong.Refuse(column, "missing-cell", null, $"Nothing stands in '{column}', and without it no trajectory can begin.");

    private static LocalDate? Date(string column, int firstYear, RowFindings wrong, bool needed)
    {
        const int lastYear = 2140;
        if ((needed ? Needed(column, wrong) : wrong.Row.Of(column)) is not { } text) return null;
        var read = Dates.Select(pattern => pattern.Parse(text)).FirstOrDefault(date => date.Success);
        if (read is { Value: var date } && date.Year >= firstYear && date.Year <= lastYear) return date;
        wrong.Refuse(column, "invalid-date", null, $"What stands in '{column}' isn't a date, as in 13-04-2026 or 2026-04-13.");
        return null;
    }

    private static string? OneOf(string column, string[] values, RowFindings wrong, bool needed) =>
        (needed ? Needed(column, wrong) : wrong.Row.Of(column)) is not { } text ? null
        : values.FirstOrDefault(value => value.Equals(text, StringComparison.OrdinalIgnoreCase))
        ?? wrong.Refuse(column, "unknown-value", text, $"'{column}' takes one of: {string.Join(", ", values)}.");

    /// <summary>A spreadsheet takes the zeros before a number away; we put one back.</summary>
    private static string? BsnOf(RowFindings wrong)
    {
        if (wrong.Row.Of(CaseloadColumns.Bsn) is not { } text) return null;
        var digits = text.Replace(".", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
        return Core.People.Bsn.TryParse(digits.Length == BsnDigits - 1 ? $"0{digits}" : digits, out var bsn)
            ? bsn.Number
            : wrong.Refuse(CaseloadColumns.Bsn, "invalid-bsn", null, "This isn't a BSN: it fails the eleven test. Mend it, or leave it empty.");
    }

    private string? InstitutionIn(RowFindings wrong) =>
        Needed(CaseloadColumns.Institution, wrong) is not { } text ? null
        : _places.Institution(text) is { } id ? context.Reference.Institution(id)!.Name
        : wrong.Refuse(CaseloadColumns.Institution, "unknown-institution", text, "We don't know this institution.");

    private string? MunicipalityIn(RowFindings wrong) =>
        wrong.Row.Of(CaseloadColumns.Municipality) is not { } text ? null
        : _places.Municipality(text) ?? wrong.Refuse(CaseloadColumns.Municipality, "unknown-municipality", text, "We don't know this municipality.");

    /// <summary>By mail address or id. Whom we don't know doesn't keep a trajectory from being carried on.</summary>
    private AcceptLead? LeadOf(DirectoryRow row, List<DirectoryFinding> findings)
    {
        if (row.Of(CaseloadColumns.Lead) is not { } text) return null;
        var found = context.Contacts.FirstOrDefault(card => !card.HasLeft
            && (card.Contact.Id == text || card.Contact.Address.Equals(text, StringComparison.OrdinalIgnoreCase)));
        if (found is not null) return new AcceptLead(found.Contact.Role, found.Contact.Id, found.Contact.DeputyId, AfterRelease: false);
        findings.Add(new DirectoryFinding(
            row.Line, CaseloadColumns.Lead, "unknown-lead", text, "Nobody in the directory has this address. It is taken over without a lead.", RefusesRow: false));
        return null;
    }

    private sealed record GivenRow(
        string? GivenNames, string? FamilyName, LocalDate? BirthDate, string? Bsn, string? Institution, LocalDate? Entry, string? Title, string? Municipality,
        LocalDate? EndDate, string Certainty, LocalDate? Left)
    {
        public override string ToString() => "GivenRow (sealed)";
    }
}
