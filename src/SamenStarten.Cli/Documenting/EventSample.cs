using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>A fact that comes to a trajectory that doesn't exist, to see what it brings.</summary>
/// <param name="Event">As domain.md 4.7 and a workflow call it.</param>
/// <param name="What">What happens in the sample, in a few words.</param>
/// <param name="On">The day on which it comes, at ten.</param>
/// <param name="Command">What is said, given the trajectory as it stands then; null where there is nothing to say it about.</param>
internal sealed record EventSample(string Event, string What, LocalDate On, Func<Terms, Command?> Command)
{
    public static readonly LocalDate Entry = new(2026, 1, 12);
    public static readonly LocalDate Release = new(2026, 7, 14);

    private static readonly LocalDate Midway = new(2026, 3, 18);
    private static readonly LocalDate BeforeThePlan = new(2026, 2, 4);

    public Instant At => On.InAmsterdam(new LocalTime(10, 0));

    /// <summary>All that the core has a command for, by name.</summary>
    public static IEnumerable<EventSample> All =>
    [
        new("DetentionEnded", "the person leaves on the day that was given", Release, terms => new EndDetention(Release.InAmsterdam(new LocalTime(10, 0)), "einde-straf")),
        new("ReleasedUnexpectedly", "remand is suspended", Midway, _ => new EndDetention(Midway.InAmsterdam(new LocalTime(10, 0)), "schorsing")),
        new("ReleaseDateChanged", "release comes two months earlier", Midway, _ => Moved(new LocalDate(2026, 5, 14))),
        new("TrackChanged", "release comes so early that the stay is a short one", Midway, _ => Moved(new LocalDate(2026, 4, 7))),
        new("Transferred", "to another institution", Midway, _ => new TransferPerson("simulated", "elsewhere", Midway)),
        new("PlanShared", "the plan was established that day", BeforeThePlan, _ => new SharePlan(BeforeThePlan, 1)),
        new("RiskSnapshotAdded", "with a high risk", Midway, _ => new AddRiskSnapshot(Guid.Empty, High: true, Midway.PlusWeeks(6))),
        new("MunicipalityChanged", "the person will settle elsewhere", Midway, _ => new ChangeMunicipality("simulated")),
        new("CompetenceDisputed", "another municipality says that it is competent", Midway, _ => new DisputeCompetence("simulated")),
        new("HelpRefused", "the person wants no help", Midway, _ => new RefuseHelp()),
        new("ConsentWithdrawn", "for the shelter", Midway, _ => new WithdrawConsent("Shelter")),
        new("PlacedInClinic", "nobody knows until when", Midway, _ => new PlaceInClinic(null, ReleaseDateCertainty.Provisional)),
        new("TitleChanged", "the right of residence is lost", Midway, _ => new ChangeTitle("vreemdeling")),
        new("Absconded", "the person doesn't come back from leave", Midway, _ => new ReportAbsconded()),
        new("LeadChanged", "the municipal coordinator takes the lead over", Midway, _ => new AcceptLead("AftercareCoordinator", "AftercareCoordinator", null, AfterRelease: false)),
        new("MilestoneReported", "a milestone is done that another begins after", Midway, terms => First(terms, m => Leads(terms, m)) is { } m ? new CompleteMilestone(m.Id, null, null) : null),
        new("PartnerDeclined", "a partner says that it can't", Midway, terms => First(terms, _ => true) is { } m ? new DeclineMilestone(m.Id, "no-capacity") : null),
        new("DocumentReceived", "a document comes in", Midway, terms => First(terms, HasDocument) is { } m ? new ReceiveDocument(m.Id, m.Documents[0].Type, null) : null),
        new("DocumentRejected", "a document can't be used", Midway, terms => First(terms, HasDocument) is { } m ? new ReturnDocument(m.Id, m.Documents[0].Type, "other") : null),
        new("Deceased", "the person died", Midway, _ => new RecordDeath(Midway)),
        .. Core.Trajectories.KnownEvents.Reportable.Order(StringComparer.Ordinal).Select(e => new EventSample(e, "somebody reports it", Midway, _ => new ReportEvent(e))),
    ];

    private static MoveReleaseDate Moved(LocalDate date) => new(ReleaseDateKinds.EndDate, date, ReleaseDateCertainty.Definite, "simulated");

    private static Milestone? First(Terms terms, Func<Milestone, bool> fits) =>
        terms.InPlay.FirstOrDefault(m => !m.Auto && terms.Trajectory[m.Id] is { OpenedAt: not null, IsDone: false } && fits(m));

    private static bool Leads(Terms terms, Milestone milestone) => terms.Workflow.Milestones.Any(m => m.Start.After.Contains(milestone.Id));

    private static bool HasDocument(Milestone milestone) => !milestone.Documents.IsEmpty;
}
