using System.Collections.Frozen;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Commands;

/// <summary>Every <c>soort</c>, and how its <c>gegevens</c> make a command. A field that is wrong leaves a stopgap: with an error, no command goes anywhere.</summary>
internal static class CommandKinds
{
    private static readonly FrozenDictionary<string, string> WhyDeclined = new Dictionary<string, string>
    {
        ["geen-capaciteit"] = "no-capacity",
        ["uitsluitingscriteria"] = "exclusion-criteria",
        ["geen-regiobinding"] = "no-regional-tie",
        ["anders"] = "other",
    }.ToFrozenDictionary();

    public static FrozenDictionary<string, Func<CommandDetails, Command>> All { get; } = new Dictionary<string, Func<CommandDetails, Command>>
    {
        ["regie-aanvaarden"] = AcceptLead,

        // The lead passes when whoever takes it says so: the same command under the name that a coordinator looks for.
        ["regie-overdragen"] = AcceptLead,
        ["gemeente-bevestigen"] = d => new ConfirmMunicipality(Municipality(d, "gemeente", required: true) ?? "", Municipality(d, "tweedeGemeente", required: false)),

        ["mijlpaal-gereed"] = d => new CompleteMilestone(d.Milestone(), d.Fields.Code("uitkomst", required: false), d.TakeNote(required: false)),
        ["mijlpaal-terug"] = d => new UndoMilestone(d.Milestone()),
        ["mijlpaal-nvt"] = d => new MarkNotApplicable(d.Milestone(), d.ReasonCode()),
        ["mijlpaal-verlengen"] = d => new ExtendMilestone(d.Milestone(), d.Fields.Date("termijn") ?? default),
        ["termijn-opschorten"] = d => new SuspendTerm(d.Milestone(), d.Fields.Date("tot") ?? default),
        ["termijn-hervatten"] = d => new ResumeTerm(d.Milestone()),
        ["mijlpaal-afgewezen"] = d => new DeclineMilestone(d.Milestone(), d.Fields.Choice("redencode", WhyDeclined, required: true) ?? ""),
        ["niet-mijn-taak"] = d => new NotMyTask(d.Milestone()),
        ["vraag-stellen"] = d => new AskLead(d.Milestone(), d.TakeNote(required: true) ?? default),
        ["partner-gebeld"] = d => new PhonePartner(d.Milestone(), d.Fields.Flag("bereikt", required: true) ?? false),
        ["escalatie-gezien"] = d => new AcknowledgeEscalation(d.Milestone()),
        ["document-ontvangen"] = d => new ReceiveDocument(d.Milestone(), Document(d), d.Fields.Id("documentId")),
        ["document-teruggestuurd"] = d => new ReturnDocument(d.Milestone(), Document(d), d.ReasonCode()),

        ["risicobeeld-toevoegen"] = RiskSnapshot,
        ["contact-gelukt"] = d => new RecordContact(Made: true, d.Fields.Code("wijze") ?? ""),
        ["contact-mislukt"] = d => new RecordContact(Made: false, d.Fields.Code("wijze") ?? ""),
        ["spanningssignaal"] = d => new SignalTension(d.TakeNote(required: false)),
        ["verwachting-vastleggen"] = d => new RecordExpectation(d.TakeNote(required: true) ?? default, d.Fields.Flag("beloofd", required: true) ?? false),
        ["gebeurtenis-melden"] = d => new ReportEvent(d.Fields.Code("gebeurtenis") ?? ""),

        ["partner-vervangen"] = d => new ReplacePartner(d.Milestone(), d.Fields.Name("contact", required: true) ?? ""),
        ["bestuur-inschakelen"] = d => new CallAdministration(d.Milestone()),
        ["bevoegdheid-betwisten"] = d => new DisputeCompetence(Municipality(d, "gemeente", required: true) ?? ""),
        ["gemeente-wijzigen"] = d => new ChangeMunicipality(Municipality(d, "gemeente", required: true) ?? ""),
        ["hulp-geweigerd"] = _ => new RefuseHelp(),
        ["hulp-aanvaard"] = _ => new AcceptHelp(),
        ["toestemming-intrekken"] = d => new WithdrawConsent(d.Fields.Code("rol") ?? ""),
        ["toestemming-geven"] = d => new GiveConsent(d.Fields.Code("rol") ?? ""),
        ["terug-in-detentie"] = FactCommands.Return,
        ["naar-kliniek"] = FactCommands.Clinic,
        ["titel-wijzigen"] = d => new ChangeTitle(d.Fields.Choice("titel", FactCommands.Titles, required: true) ?? ""),
        ["dubbel-bevestigen"] = d => new ConfirmDouble(d.Fields.Id("start", required: true) ?? default),
        ["iemand-anders"] = d => new TellApart(d.Fields.Id("traject", required: true) ?? default),
        ["dezelfde-persoon"] = d => new MergeInto(d.Fields.Id("traject", required: true) ?? default),
        ["onttrokken"] = _ => new ReportAbsconded(),
        ["aangehouden"] = _ => new ReportRecaptured(),
        ["afschermen"] = _ => new ShieldPerson(),
        ["afscherming-opheffen"] = _ => new LiftShield(),

        ["loopt-door"] = d => new NoteWhatGoesOn(d.Fields.Code("rol") ?? "", d.Fields.Date("tot", required: false)),

        ["overname-gereed"] = _ => new FinishTakeOver(),
        ["pauzeren"] = d => new Pause(d.ReasonCode()),
        ["hervatten"] = _ => new Resume(),
        ["afsluiten"] = d => new Close(d.ReasonCode()),
        ["heropenen"] = d => new Reopen(d.ReasonCode()),
        ["werkproces-overzetten"] = d => new MigrateTrajectory(d.Fields.Name("werkproces", required: true) ?? "", d.Fields.Number("versie") ?? 0),

        ["einddatum-wijzigen"] = FactCommands.MoveReleaseDate,
        ["overplaatsen"] = FactCommands.Transfer,
        ["plan-delen"] = d => new SharePlan(d.Fields.Date("plandatum") ?? default, d.Fields.Number("versie") ?? 0),
        ["detentie-beeindigen"] = d => new EndDetention(d.Fields.Moment("moment") ?? default, d.Fields.Code("reden") ?? ""),
        ["overlijden-melden"] = d => new RecordDeath(d.Fields.Date("datum") ?? default),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static AcceptLead AcceptLead(CommandDetails d) => new(
        d.Fields.Code("rol") ?? "",
        d.Fields.Name("contact", required: true) ?? "",
        d.Fields.Name("plaatsvervanger", required: false),
        d.Fields.Flag("naVrijlating", required: false) ?? false);

    private static AddRiskSnapshot RiskSnapshot(CommandDetails d)
    {
        d.TakeNote(required: false);
        return new AddRiskSnapshot(d.NoteId, d.Fields.Flag("hoog", required: true) ?? false, d.Fields.Date("geldigTot") ?? default);
    }

    private static string Document(CommandDetails d) => d.Fields.Code("document") ?? "";

    /// <summary>A CBS code of four digits.</summary>
    private static string? Municipality(CommandDetails d, string field, bool required)
    {
        var code = d.Fields.Code(field, required);
        if (code is not null && (code.Length != 4 || !code.All(char.IsAsciiDigit)))
        {
            d.Fields.Refuse("invalid-code", "is the CBS code of a municipality: four digits, between quotes", field);
        }

        return code;
    }
}
