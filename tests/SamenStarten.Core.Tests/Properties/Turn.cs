using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>One turn of a random story: after so many hours this happens, to a milestone or by a distance that the pick chooses.</summary>
internal sealed record Turn(int Hours, Happens Kind, int Pick)
{
    private static readonly List<string> Reportable = [.. KnownEvents.Reportable.Order(StringComparer.Ordinal)];
    private static readonly string[] Partners = ["Shelter", "HousingCorporation", "MentalHealthCare", "WorkAndIncome", "ProbationOfficer"];
    private static readonly string[] Titles = ["veroordeeld", "vreemdeling", "preventief", "isd", DetentionTitles.Abroad];

    public TrajectoryStory Tell(TrajectoryStory story)
    {
        var moment = story.Now + Duration.FromHours(Hours);
        if (Kind == Happens.Outage)
        {
            return story.DownUntil(moment);
        }

        _ = story.Until(moment);
        return Command(story) is { } command ? story.Says(command, reason: command is not ReportEvent { Event: KnownEvents.KeyFigureVetoed }) : story;
    }

    private Command? Command(TrajectoryStory story)
    {
        var asked = story.Terms.InPlay.Where(m => !m.Auto).Select(m => m.Id).ToList();
        var open = asked.Where(id => !story.Trajectory[id].IsDone).ToList();
        return Kind switch
        {
            Happens.Done => Of(open) is { } id ? Answers.Done(id) : null,
            Happens.DoneAgain => Of(asked) is { } id ? Answers.Done(id) : null,
            Happens.NotApplicable => Of(open) is { } id ? new MarkNotApplicable(id, "not-needed") : null,
            Happens.Extended => Of(open) is { } id ? new ExtendMilestone(id, Today(story).PlusDays(Pick % 40)) : null,
            Happens.Suspended => Of(open) is { } id ? new SuspendTerm(id, Today(story).PlusDays(1 + (Pick % 40))) : null,
            Happens.TermResumed => Of([.. open.Where(id => story.Trajectory[id].SuspendedUntil is not null)]) is { } id ? new ResumeTerm(id) : null,
            Happens.Declined => Of(open) is { } id ? new DeclineMilestone(id, "no-capacity") : null,
            Happens.NotMyTask => Of(open) is { } id ? new NotMyTask(id) : null,
            Happens.Acknowledged => Of([.. open.Where(id => !story.Trajectory[id].Rungs.IsEmpty)]) is { } id
                ? new AcknowledgeEscalation(id)
                : null,
            Happens.ReleaseMoved => Answers.ReleaseOn(Local.Text(Release(story))),
            Happens.ReleaseTakenBack => Answers.ReleaseOn(null),
            Happens.Transferred => new TransferPerson("pi-vught", $"pi-{Pick}", Today(story)),
            Happens.PlanShared => new SharePlan(Today(story), 1 + (Pick % 3)),
            Happens.EndAnnounced =>
                new EndDetention(story.Now + Duration.FromHours((Pick % 72) - 24), Pick % 2 == 0 ? "einde-straf" : "schorsing"),
            Happens.RiskPicture => Answers.Risk(Pick % 2 == 0, Today(story).PlusDays(90)),
            Happens.Incident => new ReportEvent("IncidentReported"),
            Happens.LeadTaken => Answers.LeadTakenBy("somebody", afterRelease: Pick % 2 == 0),
            Happens.Reported => new ReportEvent(Reportable[Pick % Reportable.Count]),
            Happens.CompetenceDisputed => new DisputeCompetence("0361"),
            Happens.MunicipalityChanged => new ChangeMunicipality(Pick % 2 == 0 ? "0361" : "0796"),
            Happens.HelpRefused => new RefuseHelp(),
            Happens.HelpAccepted => new AcceptHelp(),
            Happens.ConsentWithdrawn => new WithdrawConsent(Partners[Pick % Partners.Length]),
            Happens.ConsentGiven => new GiveConsent(Partners[Pick % Partners.Length]),
            Happens.PartnerReplaced => Of(open) is { } id ? new ReplacePartner(id, $"another-{Pick % 3}") : null,
            Happens.AdministrationCalled => Of(open) is { } id ? new CallAdministration(id) : null,
            Happens.ReturnedInside => new ReturnInside("pi-zutphen", "rules-broken", Pick % 2 == 0 ? Today(story).PlusDays(Pick % 200) : null, ReleaseDateCertainty.Provisional),
            Happens.PlacedInClinic => new PlaceInClinic(Pick % 2 == 0 ? Today(story).PlusDays(Pick % 300) : null, ReleaseDateCertainty.Provisional),
            Happens.TitleChanged => new ChangeTitle(Titles[Pick % Titles.Length]),
            Happens.Absconded => new ReportAbsconded(),
            Happens.Recaptured => new ReportRecaptured(),
            Happens.Shielded => new ShieldPerson(),
            Happens.ShieldLifted => new LiftShield(),
            Happens.BsnRecorded => new RecordBsn([]),
            Happens.GoesOn => new NoteWhatGoesOn("ProbationOfficer", Pick % 2 == 0 ? Today(story).PlusDays(Pick % 700) : null),
            Happens.Redetained => new ContinueIn(Guid.Empty),
            Happens.Died => Pick % 4 == 0 ? new RecordDeath(Today(story)) : null,
            Happens.Paused => new Pause(Pick % 2 == 0 ? PauseCodes.Absconded : "waits-for-court"),
            Happens.Ended => new Close("completed"),
            Happens.Reopened => new Reopen("redetained"),
            _ => new Resume(),
        };
    }

    private string? Of(List<string> milestones) => milestones.Count == 0 ? null : milestones[Pick % milestones.Count];

    private static LocalDate Today(TrajectoryStory story) => story.Now.LocalDate();

    private LocalDate Release(TrajectoryStory story) =>
        LocalDate.Max(story.Trajectory.Entry, (story.Trajectory.ReleaseDate ?? Today(story).PlusDays(60)).PlusDays((Pick % 121) - 60));
}
