using Microsoft.Extensions.Localization;
using SamenStarten.Orchestrations.Partners.Importing;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Pages.TakingOver;

/// <summary>Says in the language of whoever looks what is wrong with a spreadsheet of running trajectories.</summary>
public static class CaseloadWords
{
    public static string Of(DirectoryFinding finding, IStringLocalizer<Texts> texts) => finding.Code switch
    {
        "empty-file" => texts["Er staat niets in dit bestand."],
        "unknown-column" => texts["De kolom '{0}' kennen wij niet. Wat erin staat, nemen wij niet over.", finding.Value ?? ""],
        "double-column" => texts["De kolom '{0}' staat er twee keer. De eerste geldt.", finding.Value ?? ""],
        "missing-column" => texts["De kolom '{0}' ontbreekt. Er is niets uit dit bestand gehaald.", finding.Value ?? ""],
        "too-many-cells" => texts["Deze rij heeft meer cellen dan er kolommen zijn. Staat er een scheidingsteken in een tekst?"],
        "too-many-rows" => texts["Het bestand is te lang. Vanaf deze rij is niets overgenomen."],
        "bad-quotes" => texts["De aanhalingstekens in deze rij kloppen niet. Kijk na of alles er staat zoals u bedoelde."],
        "missing-cell" => texts["Bij '{0}' staat niets, en dat is nodig om te beginnen.", finding.Column ?? ""],
        "invalid-date" => texts["Bij '{0}' staat geen datum. Schrijf die als 13-04-2026.", finding.Column ?? ""],
        "invalid-bsn" => texts["Dit BSN klopt niet: kijk de cijfers na, of laat het leeg."],
        "unknown-value" => texts["Bij '{0}' kennen wij dit woord niet: {1}.", finding.Column ?? "", finding.Value ?? ""],
        "unknown-institution" => texts["Deze inrichting kennen wij niet: {0}.", finding.Value ?? ""],
        "unknown-municipality" => texts["Deze gemeente kennen wij niet: {0}.", finding.Value ?? ""],
        "release-before-entry" => texts["De einddatum ligt voor de dag van binnenkomst."],
        "left-before-entry" => texts["De dag van vrijkomen ligt voor de dag van binnenkomst."],
        "left-in-future" => texts["De dag van vrijkomen is nog niet geweest. Geef haar als einddatum."],
        "unknown-lead" => texts["Niemand in het adresboek heeft dit adres: {0}. Wij nemen het over zonder regiehouder.", finding.Value ?? ""],
        "double-row" => texts["Regel {0} gaat over dezelfde persoon of detentie. Die geldt.", finding.Value ?? ""],
        "already-running" => texts["Over deze persoon of detentie loopt hier al een traject."],
        _ => texts["Dit klopt niet: {0}.", finding.Code],
    };
}
