namespace SamenStarten.Web.Tests.Given;

/// <summary>Detention messages about persons who don't exist.</summary>
internal static class Messages
{
    public const string GivenNames = "Joost Pieter";
    public const string FamilyName = "Verzonnen";
    public const string Bsn = "999990019";

    public static string Start(string id, string detention, string bsn = Bsn) => Line(
        id,
        "detentie-gestart",
        $$$"""{"kenmerk":"{{{detention}}}","persoon":{"bsn":"{{{bsn}}}","voornamen":"{{{GivenNames}}}","achternaam":"{{{FamilyName}}}","geboortedatum":"1990-04-01"},"inrichting":"PI Heerhugowaard","binnenkomst":"2026-01-12","titel":"veroordeeld","gemeente":{"code":"0405","naam":"Hoorn"},"einddatum":{"datum":"2026-07-14","zekerheid":"definitief"}}""");

    public static string PlanShared(string id, string detention) =>
        Line(id, "plan-gedeeld", $$"""{"kenmerk":"{{detention}}","plandatum":"2026-02-02","versie":1}""");

    /// <summary>Every kind of answer: accepted, repeated, quarantined in several ways, waiting, empty.</summary>
    public static string Stream => string.Join(
        '\n',
        Start("m-1", "D-1"),
        Start("m-1", "D-1"),
        Start("m-2", "D-1"),
        "",
        PlanShared("m-3", "D-9"),
        Start("m-4", "D-2")[..60],
        "geen json",
        Start("m-5", "D-3", bsn: "123456789"),
        Line("m-6", "iets-anders", """{"kenmerk":"D-1"}"""),
        PlanShared("m-7", "D-1"),
        "");

    private static string Line(string id, string type, string data) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"urn:test","type":"nl.reintegratie.{{type}}.v1","time":"2026-01-12T09:00:00Z","data":{{data}}}""";
}
