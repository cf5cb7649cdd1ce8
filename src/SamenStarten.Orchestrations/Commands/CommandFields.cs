using System.Collections.Frozen;
using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using static SamenStarten.Orchestrations.Commands.CommandField;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>What every <c>soort</c> of command means, and the fields of its <c>gegevens</c>.</summary>
public static class CommandFields
{
    private static readonly CommandField Milestone = Must(FieldKind.Code, "mijlpaal", "De mijlpaal waar het om gaat.");
    private static readonly CommandField Reason = Must(FieldKind.Code, "redencode", "Waarom, als code.");
    private static readonly CommandField Document = Must(FieldKind.Code, "document", "Het soort document.");
    private static readonly CommandField Means = Must(FieldKind.Code, "wijze", "Hoe er contact was of werd gezocht.");
    private static readonly CommandField MayNote = May(FieldKind.Text, "notitie", "In woorden; wordt verzegeld bewaard.");
    private static readonly CommandField MustNote = Must(FieldKind.Text, "notitie", "In woorden; wordt verzegeld bewaard.");

    private static readonly CommandField Municipality = Must(FieldKind.Code, "gemeente", "CBS-code: vier cijfers.");
    private static readonly CommandField Role = Must(FieldKind.Code, "rol", "De rol van de partner.");

    private static readonly ImmutableArray<CommandField> DateFields =
    [
        Must(FieldKind.Date, "datum", "De dag."),
        Must(FieldKind.Code, "zekerheid", "Hoe zeker die is.", "fictief", "voorlopig", "definitief"),
    ];

    private static readonly CommandField MayEnd = new(
        "einddatum", FieldKind.Object, Required: false, "Tot wanneer; weglaten als niemand het weet.", [], DateFields);

    private static readonly ImmutableArray<CommandField> Lead =
    [
        Must(FieldKind.Code, "rol", "De rol die de regie neemt."),
        Must(FieldKind.Name, "contact", "Het contact dat de regie neemt."),
        May(FieldKind.Name, "plaatsvervanger", "Wie waarneemt."),
        May(FieldKind.Flag, "naVrijlating", "Of het om de regie na vrijlating gaat."),
    ];

    /// <summary>By <c>soort</c>: the same ones that <see cref="CommandReader"/> reads.</summary>
    public static FrozenDictionary<string, CommandForm> All { get; } = new Dictionary<string, CommandForm>
    {
        ["regie-aanvaarden"] = new("De regie aanvaarden.", Lead),
        ["regie-overdragen"] = new("De regie overnemen van wie haar heeft.", Lead),
        ["gemeente-bevestigen"] = new(
            "De verantwoordelijke gemeente bevestigen.",
            [Must(FieldKind.Code, "gemeente", "CBS-code: vier cijfers."), May(FieldKind.Code, "tweedeGemeente", "CBS-code van een tweede gemeente.")]),

        ["mijlpaal-gereed"] = new(
            "Een mijlpaal is gereed, ook namens een ander (namens).",
            [Milestone, May(FieldKind.Code, "uitkomst", "De uitkomst, waar de mijlpaal die kent."), MayNote]),
        ["mijlpaal-terug"] = new("Terugdraaien dat een mijlpaal gereed was.", [Milestone]),
        ["mijlpaal-nvt"] = new("Een mijlpaal is niet van toepassing; de reden is verplicht.", [Milestone, Reason]),
        ["mijlpaal-verlengen"] = new("Een mijlpaal krijgt een andere termijn; de reden is verplicht.", [Milestone, Must(FieldKind.Date, "termijn", "De nieuwe termijn.")]),
        ["termijn-opschorten"] = new(
            "De termijn van een mijlpaal staat stil; die werkdagen komen erbij. De reden is verplicht; niet bij een termijn van de wet.",
            [Milestone, Must(FieldKind.Date, "tot", "De dag waarop zij vanzelf weer loopt.")]),
        ["termijn-hervatten"] = new("Een termijn die stilstaat, loopt vandaag weer.", [Milestone]),
        ["mijlpaal-afgewezen"] = new(
            "Een partner kan de taak niet doen.",
            [Milestone, Must(FieldKind.Code, "redencode", "Waarom niet.", "geen-capaciteit", "uitsluitingscriteria", "geen-regiobinding", "anders")]),
        ["niet-mijn-taak"] = new("De taak is van een ander.", [Milestone]),
        ["vraag-stellen"] = new("Een vraag aan de regiehouder.", [Milestone, MustNote]),
        ["partner-gebeld"] = new("De partner is gebeld over een mijlpaal.", [Milestone, Must(FieldKind.Flag, "bereikt", "Of er werd opgenomen.")]),
        ["escalatie-gezien"] = new("Een escalatie is gezien.", [Milestone]),
        ["document-ontvangen"] = new(
            "Een document is ontvangen.", [Milestone, Document, May(FieldKind.Id, "documentId", "Het document, waar het bewaard wordt.")]),
        ["document-teruggestuurd"] = new("Een document is teruggestuurd.", [Milestone, Document, Reason]),

        ["risicobeeld-toevoegen"] = new(
            "Een momentopname van het risico.",
            [Must(FieldKind.Flag, "hoog", "Of het risico hoog is."), Must(FieldKind.Date, "geldigTot", "Tot wanneer de momentopname geldt."), MayNote]),
        ["contact-gelukt"] = new("Er was contact met de persoon.", [Means]),
        ["contact-mislukt"] = new("Geen gehoor.", [Means]),
        ["spanningssignaal"] = new("Een signaal van spanning.", [MayNote]),
        ["verwachting-vastleggen"] = new(
            "Wat er van iemand verwacht wordt of is toegezegd.", [MustNote, Must(FieldKind.Flag, "beloofd", "Of het is toegezegd.")]),
        ["gebeurtenis-melden"] = new(
            "Een gebeurtenis die termijnen opnieuw kan laten lopen. Bij KeyFigureVetoed geen reden: die blijft bij de reclassering.",
            [Must(FieldKind.Code, "gebeurtenis", "Welke.", [.. KnownEvents.Reportable.Order(StringComparer.Ordinal)])]),

        ["partner-vervangen"] = new("Een ander contact doet deze mijlpaal.", [Milestone, Must(FieldKind.Name, "contact", "Het andere contact.")]),
        ["bestuur-inschakelen"] = new("Het besluit om het aan het bestuur voor te leggen (trede E5), na trede E4 of zonder bed.", [Milestone]),
        ["bevoegdheid-betwisten"] = new("Twee gemeenten zijn het niet eens over wie bevoegd is; de coördinator van de andere krijgt bericht en kan zien om wie het gaat.", [Municipality]),
        ["gemeente-wijzigen"] = new("De persoon gaat in een andere gemeente wonen; die moet het nog aannemen.", [Municipality]),
        ["hulp-geweigerd"] = new("De persoon wil geen hulp: alleen het minimum loopt door.", []),
        ["hulp-aanvaard"] = new("De persoon wil toch hulp.", []),
        ["toestemming-intrekken"] = new("Met deze rol mag niets meer gedeeld worden.", [Role]),
        ["toestemming-geven"] = new("Met deze rol mag weer gedeeld worden.", [Role]),
        ["terug-in-detentie"] = new(
            "De persoon is weer binnen; de vrijlating die er was, telt niet.",
            [Must(FieldKind.Name, "inrichting", "Waar."), Must(FieldKind.Code, "reden", "Waarom, als code."), MayEnd]),
        ["naar-kliniek"] = new("De persoon gaat naar een kliniek en niet naar huis.", [MayEnd]),
        ["titel-wijzigen"] = new(
            "De titel van de detentie is een andere.",
            [Must(FieldKind.Code, "titel", "Welke.", [.. DetentionTitles.All])]),
        ["dubbel-bevestigen"] = new(
            "Een tweede startbericht gaat over dezelfde detentie.", [Must(FieldKind.Id, "start", "Welk startbericht, zoals de gebeurtenis het noemt.")]),
        ["iemand-anders"] = new(
            "Wie dezelfde naam en geboortedatum heeft, is iemand anders.", [Must(FieldKind.Id, "traject", "Het traject van de ander.")]),
        ["dezelfde-persoon"] = new(
            "Wie dezelfde naam en geboortedatum heeft, is dezelfde persoon: dit traject eindigt en het werk gaat verder in het andere.",
            [Must(FieldKind.Id, "traject", "Het traject waarin het verder gaat.")]),
        ["onttrokken"] = new("De persoon is ontsnapt of niet teruggekomen van verlof: niemand wordt iets gevraagd.", []),
        ["aangehouden"] = new("De persoon is weer binnen na een onttrekking.", []),
        ["afschermen"] = new("Wie het is, ziet alleen nog wie dit opdraagt; een ander zegt waarvoor hij kijkt, en de beheerder ziet dat.", []),
        ["afscherming-opheffen"] = new("Elke coördinator ziet weer wie het is.", []),

        ["loopt-door"] = new(
            "Na dit traject loopt iets door, zoals een COSA-cirkel; wat daarvan bekend is, blijft bij deze rol.",
            [Role, May(FieldKind.Date, "tot", "Tot wanneer; weglaten als niemand het weet.")]),

        ["overname-gereed"] = new("Gezegd is wat er al geregeld was voor de overname: het werk gaat vanaf hier verder.", []),
        ["pauzeren"] = new("Niets gaat uit tot er hervat wordt.", [Reason]),
        ["hervatten"] = new("Het traject loopt weer.", []),
        ["afsluiten"] = new("Het traject wordt afgesloten.", [Reason]),
        ["heropenen"] = new("Een afgesloten traject gaat weer open.", [Reason]),
        ["werkproces-overzetten"] = new(
            "Het traject gaat over naar een andere versie van het werkproces, of naar een ander; de reden is verplicht.",
            [Must(FieldKind.Name, "werkproces", "Het werkproces."), Must(FieldKind.Number, "versie", "De versie ervan.")]),

        ["einddatum-wijzigen"] = new(
            "Een einddatum is gegeven, verschoven of ingetrokken.",
            [
                May(
                    FieldKind.Code, "soort", "Welke datum het is; zonder: einddatum.",
                    "einddatum", "voorwaardelijke-invrijheidstelling", "penitentiair-programma", "beperkt-beveiligde-afdeling", "eindverlof", "uit-kliniek"),
                Must(FieldKind.Code, "reden", "Waarom, als code."),
                new("einddatum", FieldKind.Object, Required: true, "De datum; null trekt haar in.", [], DateFields, CanBeNull: true),
            ]),
        ["overplaatsen"] = new(
            "De persoon ging naar een andere inrichting.",
            [Must(FieldKind.Name, "van", "Van welke."), Must(FieldKind.Name, "naar", "Naar welke."), Must(FieldKind.Date, "datum", "Op welke dag.")]),
        ["plan-delen"] = new(
            "Het D&R-plan is gedeeld.", [Must(FieldKind.Date, "plandatum", "De dag van het plan."), Must(FieldKind.Number, "versie", "De versie van het plan.")]),
        ["detentie-beeindigen"] = new(
            "De detentie eindigt of is geëindigd.",
            [Must(FieldKind.Moment, "moment", "Wanneer, ook als dat nog komt."), Must(FieldKind.Code, "reden", "Waarom, als code.")]),
        ["overlijden-melden"] = new("De persoon is overleden.", [Must(FieldKind.Date, "datum", "Op welke dag.")]),
    }.ToFrozenDictionary(StringComparer.Ordinal);
}
