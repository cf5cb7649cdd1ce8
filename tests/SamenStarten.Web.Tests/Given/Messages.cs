namespace SamenStarten.Web.Tests.Given;

/// <summary>Detention messages about persons who don't exist.</summary>
internal static class Messages
{
    public const string GivenNames = "Joost Pieter";
    public const string FamilyName = "Verzonnen";
    public const string Bsn = "999990019";

    private const string First = "D-1";

    /// <param name="bsn">Without: another person for another detention, for whoever is in detention already gets no second trajectory.</param>
    public static string Start(string id, string detention, string? bsn = null) => Line(
        id,
        "detentie-gestart",
        $$$"""{"kenmerk":"{{{detention}}}","persoon":{"bsn":"{{{bsn ?? BsnOf(detention)}}}","voornamen":"{{{GivenNames}}}","achternaam":"{{{FamilyName}}}","geboortedatum":"1990-04-01"},"inrichting":"PI Heerhugowaard","binnenkomst":"2026-01-12","titel":"veroordeeld","gemeente":{"code":"0405","naam":"Hoorn"},"einddatum":{"datum":"2026-07-14","zekerheid":"definitief"}}""");

    public static string PlanShared(string id, string detention) =>
        Line(id, "plan-gedeeld", $$"""{"kenmerk":"{{detention}}","plandatum":"2026-02-02","versie":1}""");

    public static string Ended(string id, string detention, string moment) =>
        Line(id, "detentie-beeindigd", $$"""{"kenmerk":"{{detention}}","moment":"{{moment}}","reden":"einde-straf"}""");

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

    /// <summary>The same detention, the same number; it passes the eleven test.</summary>
    private static string BsnOf(string detention)
    {
        if (detention == First)
        {
            return Bsn;
        }

        for (var bsn = 990_000_000 + (int)(detention.Aggregate(7u, (sum, letter) => (sum * 31) + letter) % 80_000 * 110); ; bsn++)
        {
            var digits = $"{bsn}".Select(c => c - '0').ToArray();
            if ((digits.Take(8).Select((digit, place) => digit * (9 - place)).Sum() - digits[8]) % 11 == 0)
            {
                return $"{bsn}";
            }
        }
    }

    private static string Line(string id, string type, string data) =>
        $$"""{"specversion":"1.0","id":"{{id}}","source":"urn:test","type":"nl.reintegratie.{{type}}.v1","time":"2026-01-12T09:00:00Z","data":{{data}}}""";
}
