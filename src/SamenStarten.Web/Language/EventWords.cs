using Microsoft.Extensions.Localization;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Web.Language;

/// <summary>Tells an event of the log as a sentence.</summary>
public sealed class EventWords(Words words, IStringLocalizer<Texts> texts)
{
    public string Of(TrajectoryEvent happened) => happened switch
    {
        TrajectoryOpened => texts["Het traject begon."],
        TakenOver => texts["Het traject liep elders al en is overgenomen."],
        TakeOverFinished => texts["Gezegd is wat al geregeld was. Het traject loopt."],
        TrackChosen e => texts["De route is: {0}.", words.Track(e.Track)],
        PhaseReached e => texts["De fase is nu: {0}.", words.Phase(e.Phase)],
        LeadProposed e => texts["Voorgesteld als regiehouder: {0}.", words.Role(e.Role)],
        LeadAccepted e => texts["De regie is aanvaard door: {0}.", words.Role(e.Role)],
        MunicipalityConfirmed e => texts["De verantwoordelijke gemeente is {0}.", words.Municipality(e.Municipality)],
        ReleaseDateGiven { Date: { } date } e => texts["De einddatum is {0} ({1}).", words.Day(date), words.Certainty(e.Certainty)],
        ReleaseDateGiven => texts["De einddatum geldt niet meer."],
        Transferred e => texts["Overgeplaatst naar {0}.", words.Institution(e.To)],
        PlanShared e => texts["Het D&R-plan van {0} is gedeeld.", words.Day(e.PlanDate)],
        DetentionEnded e => texts["De detentie eindigt op {0}.", words.Moment(e.Moment)],
        PersonLeft { Unexpected: true } e => texts["Onverwacht vrijgekomen op {0}: de spoedroute loopt.", words.Moment(e.Moment)],
        PersonLeft e => texts["Vrijgekomen op {0}.", words.Moment(e.Moment)],
        PersonDeceased => texts["Betrokkene is overleden. Alles staat stil."],
        FactNoted => texts["Een bericht kwam binnen dat niets verandert."],
        EventReported e => texts["Gemeld: {0}.", Happened(e.Event)],
        CompetenceDisputed e => texts["Niet eens over wie bevoegd is, met {0}.", words.Municipality(e.Other)],
        MunicipalityChanged e => texts["Gaat wonen in {0}; die gemeente moet het nog aannemen.", words.Municipality(e.To)],
        HelpRefused => texts["Betrokkene wil geen hulp: alleen het minimum loopt door."],
        HelpAccepted => texts["Betrokkene wil toch hulp."],
        ConsentWithdrawn e => texts["Toestemming ingetrokken voor: {0}.", words.Role(e.Role)],
        ConsentGiven e => texts["Toestemming gegeven voor: {0}.", words.Role(e.Role)],
        ReturnedInside e => texts["Weer in detentie: {0}.", words.Institution(e.Institution)],
        PlacedInClinic => texts["Gaat naar een kliniek en niet naar huis."],
        TitleChanged e => texts["De titel van de detentie is nu: {0}.", words.DetentionTitle(e.Title)],
        DoubleStartNoticed e => texts["Er kwam een tweede startbericht ({0}, binnenkomst {1}).", words.Institution(e.Institution), words.Day(e.Entry)],
        PersonShielded => texts["Betrokkene is afgeschermd."],
        ShieldLifted => texts["De afscherming is opgeheven."],
        DoubleConfirmed => texts["Bevestigd: het tweede startbericht gaat over dezelfde detentie."],
        DoubleSplit => texts["Het tweede startbericht gaat over iets anders en kreeg een eigen traject."],
        Redetained => texts["Betrokkene is opnieuw in detentie, na een eerder traject."],
        ContinuedIn => texts["Het werk gaat verder in een ander traject."],
        LooksLikeAnother => texts["Iemand in een ander traject heeft dezelfde naam en geboortedatum, of hetzelfde BSN."],
        ToldApart => texts["Vastgelegd: wie op deze persoon lijkt, is iemand anders."],
        BsnRecorded => texts["Het BSN is vastgelegd."],
        GoesOnWith { Until: { } until } e => texts["Loopt na dit traject door bij: {0}, tot {1}.", words.Role(e.Role), words.Day(until)],
        GoesOnWith e => texts["Loopt na dit traject door bij: {0}.", words.Role(e.Role)],
        RiskSnapshotAdded e => texts["Een momentopname van het risico is toegevoegd, geldig tot {0}.", words.Day(e.ValidUntil)],
        ContactRecorded { Made: true } => texts["Er was contact met betrokkene."],
        ContactRecorded => texts["Betrokkene is niet bereikt."],
        TensionSignalled => texts["Een spanningssignaal is gegeven."],
        ExpectationRecorded => texts["Vastgelegd wat er is toegezegd of verwacht."],
        TrajectoryPaused => texts["Het traject staat stil."],
        TrajectoryResumed => texts["Het traject loopt weer."],
        TrajectoryEnded => texts["Het traject is afgesloten."],
        TrajectoryReopened => texts["Het traject is heropend."],
        TrajectoryMigrated e => texts["Het traject ging over naar werkproces {0}, versie {1}.", e.ToId, e.ToVersion],
        PartnerAsked e => texts["Gevraagd aan {0}: {1}.", words.Role(e.Role), string.Join("; ", e.Lines.Select(l => words.Milestone(l.Milestone)).Distinct())],
        _ => OfMilestone(happened),
    };

    private string OfMilestone(TrajectoryEvent happened) => happened switch
    {
        MilestoneOpened e => texts["Begonnen: {0}.", words.Milestone(e.Milestone)],
        MilestoneReminded e => texts["Herinnering: {0}, uiterlijk {1}.", words.Milestone(e.Milestone), words.Day(e.Due)],
        MilestoneFellDue e => texts["De termijn verstreek: {0}.", words.Milestone(e.Milestone)],
        MilestoneEscalated { Skipped: null } e => texts["Gewaarschuwd (trede {0}): {1}.", e.Rung.ToString(), words.Milestone(e.Milestone)],
        MilestoneEscalated e => texts["Trede {0} overgeslagen: {1}.", e.Rung.ToString(), words.Milestone(e.Milestone)],
        EscalationWithdrawn e => texts["Waarschuwing ingetrokken: {0}.", words.Milestone(e.Milestone)],
        MilestoneCompleted { Outcome: { } outcome } e => texts["Gedaan: {0}. Uitkomst: {1}.", words.Milestone(e.Milestone), words.Outcome(outcome)],
        MilestoneCompleted e => texts["Gedaan: {0}.", words.Milestone(e.Milestone)],
        MilestoneUndone e => texts["Teruggedraaid: {0} is toch niet gedaan.", words.Milestone(e.Milestone)],
        MilestoneReopened e => texts["Opnieuw te doen: {0}.", words.Milestone(e.Milestone)],
        MilestoneTried e => texts["Geprobeerd, niet gelukt: {0}.", words.Milestone(e.Milestone)],
        PartnerReplaced e => texts["Een andere partner doet nu: {0}.", words.Milestone(e.Milestone)],
        AdministrationCalled e => texts["Voorgelegd aan het bestuur: {0}.", words.Milestone(e.Milestone)],
        MilestoneNotApplicable e => texts["Niet van toepassing: {0}.", words.Milestone(e.Milestone)],
        MilestoneExtended e => texts["Termijn verlengd tot {1}: {0}.", words.Milestone(e.Milestone), words.Day(e.Due)],
        TermSuspended e => texts["Opgeschort tot {1}: {0}.", words.Milestone(e.Milestone), words.Day(e.Until)],
        TermResumed e => texts["De termijn loopt weer: {0}.", words.Milestone(e.Milestone)],
        MilestoneDeclined e => texts["Partner kan het niet: {0}.", words.Milestone(e.Milestone)],
        MilestoneReturned e => texts["Niet de taak van deze partner: {0}.", words.Milestone(e.Milestone)],
        EscalationAcknowledged e => texts["De waarschuwing is gezien: {0}.", words.Milestone(e.Milestone)],
        QuestionAsked e => texts["Vraag aan de regiehouder over: {0}.", words.Milestone(e.Milestone)],
        PartnerPhoned { Reached: true } e => texts["Gebeld over: {0}.", words.Milestone(e.Milestone)],
        PartnerPhoned e => texts["Gebeld, geen gehoor, over: {0}.", words.Milestone(e.Milestone)],
        DocumentRequested e => texts["Document gevraagd voor: {0}.", words.Milestone(e.Milestone)],
        DocumentReceived e => texts["Document ontvangen voor: {0}.", words.Milestone(e.Milestone)],
        DocumentReturned e => texts["Document teruggestuurd voor: {0}.", words.Milestone(e.Milestone)],
        _ => happened.GetType().Name,
    };

    /// <summary>Something that happens, by its name; the name itself where there is no sentence for it.</summary>
    public string Happened(string name) => texts[$"gebeurtenis:{name}"] is { ResourceNotFound: false } known ? known : name;

    /// <summary>Who did it, as a person says it.</summary>
    public string Actor(Envelope envelope)
    {
        var who = envelope.Actor switch
        {
            "system" => texts["Samen Starten zelf"].Value,
            var feed when feed.StartsWith("feed:", StringComparison.Ordinal) => texts["een detentiebericht"],
            var account when account.StartsWith("account:", StringComparison.Ordinal) => texts["een medewerker"],
            var contact => contact,
        };
        return envelope.OnBehalfOf is { } role ? texts["{0}, namens {1}", who, words.Role(role)] : who;
    }
}
