using System.Text.Json;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>Detention messages (contracts.md 1) about a person who doesn't exist.</summary>
internal static class Said
{
    public const string Source = "urn:test:detentieberichten";
    public const string Kenmerk = "D2026-4711";
    public const string GivenNames = "Balthazar Quirijn";
    public const string FamilyName = "Kwakernaak";
    public const string Bsn = "999922543";
    public const string ChainNumber = "3805985";
    public const string BirthDate = "1987-11-23";

    /// <summary>The trajectory of <see cref="Started"/>.</summary>
    public static Guid Trajectory { get; } = DeterministicId.From("trajectory", Source, "start");

    public static string Started(
        string time, string entry, string? release = null, string certainty = "definitief", string title = "veroordeeld", string id = "start",
        string kenmerk = Kenmerk, string? municipality = "0361", string institution = "PI Heerhugowaard",
        string bsn = Bsn) =>
        Line(id, "detentie-gestart", time, new
        {
            kenmerk,
            persoon = new
            {
                bsn,
                strafrechtsketennummer = ChainNumber,
                voornamen = GivenNames,
                achternaam = FamilyName,
                geboortedatum = BirthDate,
                geslacht = "man",
            },
            inrichting = institution,
            binnenkomst = entry,
            titel = title,
            gemeente = municipality is null ? null : new { code = municipality, naam = "Alkmaar" },
            einddatum = release is null ? null : new { datum = release, zekerheid = certainty },
        });

    public static string EndDate(string time, string date, string id, string certainty = "definitief", string kenmerk = Kenmerk) =>
        Line(id, "einddatum-gewijzigd", time, new { kenmerk, einddatum = new { datum = date, zekerheid = certainty }, reden = "herberekening" });

    public static string Moved(string time, string date, string to, string id = "moved", string kenmerk = Kenmerk) =>
        Line(id, "overgeplaatst", time, new { kenmerk, van = "PI Heerhugowaard", naar = to, datum = date });

    public static string PlanShared(string time, string date, string id = "plan", int version = 1, string kenmerk = Kenmerk) =>
        Line(id, "plan-gedeeld", time, new { kenmerk, plandatum = date, versie = version });

    public static string Ended(string time, string moment, string reason = "einde-straf", string id = "ended", string kenmerk = Kenmerk) =>
        Line(id, "detentie-beeindigd", time, new { kenmerk, moment = Utc(moment), reden = reason });

    public static string Died(string time, string date, string id = "died", string kenmerk = Kenmerk) =>
        Line(id, "overleden", time, new { kenmerk, datum = date });

    /// <summary>A message of any kind, true or not.</summary>
    public static string Line(string? id, string type, string time, object data, string specversion = "1.0") => JsonSerializer.Serialize(
        new { specversion, id, source = Source, type = $"nl.reintegratie.{type}.v1", time = Utc(time), data });

    private static string Utc(string local) => Amsterdam.At(local).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", null);
}
