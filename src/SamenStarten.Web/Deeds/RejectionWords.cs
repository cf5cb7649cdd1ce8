using Microsoft.Extensions.Localization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Deeds;

/// <summary>Says why something can't be, to a person: what is wrong and what to do.</summary>
public static class RejectionWords
{
    private static readonly Dictionary<string, string> Sentences = new()
    {
        ["already-done"] = "Dit is al gedaan. Er is niets veranderd.",
        ["not-in-play"] = "Dit wordt op dit traject niet gevraagd.",
        ["unknown-milestone"] = "Deze mijlpaal bestaat niet.",
        ["unknown-outcome"] = "Kies een van de uitkomsten.",
        ["reason-required"] = "Schrijf op waarom.",
        ["reason-stays-elsewhere"] = "Waarom, blijft bij de reclassering. Laat de reden weg.",
        ["date-passed"] = "Deze dag is al geweest. Kies een dag die nog komt.",
        ["no-term"] = "Dit heeft geen dag waarop het klaar moet zijn: er is niets om stil te zetten.",
        ["term-passed"] = "De termijn is al voorbij: geef een nieuwe dag.",
        ["already-suspended"] = "De termijn staat al stil.",
        ["not-suspended"] = "De termijn staat niet stil.",
        ["statutory-term"] = "De wet stelt deze termijn: eerder mag, later niet.",
        ["lead-not-accepted"] = "De regie wordt aanvaard door wie haar neemt. Doe dat bij 'Regie'.",
        ["done-by-itself"] = "Dit gebeurt vanzelf als het zover is.",
        ["not-done"] = "Dit was niet gedaan. Er is niets veranderd.",
        ["not-to-undo"] = "Dit volgt uit een feit. Geef het juiste feit, dan klopt dit ook.",
        ["not-escalated"] = "Hierover is niemand gewaarschuwd.",
        ["trajectory-closed"] = "Dit traject is afgesloten. Heropen het eerst.",
        ["trajectory-frozen"] = "Dit traject is voorgoed gestopt. Er kan niets meer bij.",
        ["trajectory-erased"] = "Dit traject is gewist. Er kan niets meer bij.",
        ["already-shielded"] = "Betrokkene is al afgeschermd.",
        ["not-shielded"] = "Betrokkene is niet afgeschermd.",
        ["already-paused"] = "Dit traject staat al stil.",
        ["not-paused"] = "Dit traject staat niet stil.",
        ["not-closed"] = "Dit traject is niet afgesloten.",
        ["blocked"] = "Eerst moet iets anders klaar zijn. Kijk wat er openstaat.",
        ["not-at-e4"] = "Het bestuur wordt pas ingeschakeld na trede E4, of als er op de dag voor vrijlating geen bed is.",
        ["same-municipality"] = "Dit traject is al bij deze gemeente.",
        ["no-minimum"] = "Het werkproces zegt niet wat doorloopt als iemand geen hulp wil.",
        ["already-refused"] = "Dit was al vastgelegd.",
        ["not-refused"] = "Er was niet vastgelegd dat betrokkene geen hulp wil.",
        ["unknown-role"] = "Deze rol bestaat niet.",
        ["not-left"] = "Betrokkene is niet vertrokken. Geef een andere einddatum of een overplaatsing.",
        ["has-left"] = "Betrokkene is al vertrokken.",
        ["no-double"] = "Er is geen tweede startbericht meer waar dit over kan gaan.",
        ["no-likeness"] = "Dit was al beantwoord. Er is niets veranderd.",
        ["same-title"] = "Dit is al de titel.",
        ["unknown-workflow"] = "Deze versie van het werkproces is er niet.",
        ["already-on-version"] = "Dit traject loopt al op deze versie.",
        ["not-taken-over"] = "Dit was al gezegd. Er is niets veranderd.",
        ["not-ready"] = "Het traject wordt klaargezet. Open deze pagina over een ogenblik opnieuw.",
        ["release-before-entry"] = "De einddatum ligt voor de dag van binnenkomst.",
    };

    /// <summary>All codes that have a sentence here.</summary>
    public static IEnumerable<string> Known => Sentences.Values;

    public static string Of(Rejection rejection, IStringLocalizer<Texts> texts) =>
        Sentences.TryGetValue(rejection.Code, out var sentence) ? texts[sentence] : texts["Dit kan nu niet ({0}).", rejection.Code];
}
