using SamenStarten.Core.Planning;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

/// <summary>What a coordinator meets besides the work itself (domain.md 6).</summary>
public static partial class Decide
{
    /// <summary>The profile with what goes on when the person wants no help (domain.md 5.4): who leads, what the law asks, and safety.</summary>
    private const string Minimum = "minimum";

    private const string WithoutResidence = "vreemdeling";

    private static Decision? InSituation(Trajectory trajectory, Workflow workflow, Command command, Envelope envelope) => command switch
    {
        DisputeCompetence c => c.Other == trajectory.Municipality
            ? Decision.Reject("same-municipality", "That is the municipality that this trajectory is with already.", "gemeente")
            : Decision.Of(new CompetenceDisputed(c.Other)),
        ChangeMunicipality c => c.Municipality == trajectory.Municipality
            ? Decision.Reject("same-municipality", "That is the municipality that this trajectory is with already.", "gemeente")
            : Decision.Of(new MunicipalityChanged(trajectory.Municipality, c.Municipality)),
        RefuseHelp => Refuse(trajectory, workflow),
        AcceptHelp => Accept(trajectory, workflow),
        WithdrawConsent c => OfRole(workflow, c.Role) ?? (trajectory.WithoutConsent.Contains(c.Role) ? Decision.Of() : Decision.Of(new ConsentWithdrawn(c.Role))),
        GiveConsent c => OfRole(workflow, c.Role) ?? (trajectory.WithoutConsent.Contains(c.Role) ? Decision.Of(new ConsentGiven(c.Role)) : Decision.Of()),
        ReturnInside c => Return(trajectory, workflow, c, envelope),
        PlaceInClinic c => Clinic(trajectory, workflow, c),
        ChangeTitle c => Title(trajectory, workflow, c),
        ReportAbsconded => trajectory.Status == TrajectoryStatus.Paused
            ? Decision.Reject("already-paused", "This trajectory is paused already.")
            : Decision.Of(new EventReported(KnownEvents.Absconded), new TrajectoryPaused(PauseCodes.Absconded)),
        ReportRecaptured => trajectory.Status == TrajectoryStatus.Paused
            ? Decision.Of(new EventReported(KnownEvents.Recaptured), new TrajectoryResumed())
            : Decision.Reject("not-paused", "This trajectory isn't paused."),
        ShieldPerson => trajectory.ShieldedBy is null
            ? Decision.Of(new PersonShielded(envelope.Actor))
            : Decision.Reject("already-shielded", "This person is shielded already."),
        LiftShield => trajectory.ShieldedBy is null
            ? Decision.Reject("not-shielded", "This person isn't shielded.")
            : Decision.Of(new ShieldLifted()),
        RecordBsn c => With(new BsnRecorded(), c.AlsoOf.Where(other => other != trajectory.Id && !trajectory.LooksLike.Contains(other)).Select(other => new LooksLikeAnother(other))),
        NoteWhatGoesOn c => OfRole(workflow, c.Role) ?? (c.Until < Calendar.LocalTimes.LocalDate(envelope.ReceivedAt)
            ? Decision.Reject("date-passed", "What goes on can't end on a day that has passed.", "tot")
            : Decision.Of(new GoesOnWith(c.Role, c.Until))),
        NoticeDoubleStart c => NoticeDouble(trajectory, workflow, c, envelope),
        ConfirmDouble c => Double(trajectory, c.StartId, new DoubleConfirmed(c.StartId)),
        SplitDouble c => Double(trajectory, c.StartId, new DoubleSplit(c.StartId, c.Into)),
        ContinueIn c => Continue(trajectory, c),
        TellApart c => Alike(trajectory, c.Other, new ToldApart(c.Other)),
        MergeInto c => Alike(trajectory, c.Other, new ContinuedIn(c.Other), new TrajectoryEnded(Merged)),
        _ => null,
    };

    private static Decision? OfRole(Workflow workflow, string role) => workflow.FindRole(role) is null
        ? Decision.Reject("unknown-role", $"The workflow has no role '{role}'.", "rol")
        : null;

    private static Decision Refuse(Trajectory trajectory, Workflow workflow)
    {
        if (!workflow.Profiles.TryGetValue(Minimum, out var minimum))
        {
            return Decision.Reject("no-minimum", "This workflow doesn't say what goes on when the person wants no help.");
        }

        var stopped = Idle(trajectory, workflow).Where(m => !minimum.Contains(m.Id) && !m.ComesWithEvent && m.Basis.Class != BasisClass.Statutory);
        return trajectory.Milestones.Values.Any(s => s.NotApplicable == NotApplicableCodes.Refused)
            ? Decision.Reject("already-refused", "That the person wants no help was recorded already.")
            : Decision.Of(new HelpRefused([.. stopped.Select(m => m.Id)]));
    }

    private static Decision Accept(Trajectory trajectory, Workflow workflow)
    {
        var stopped = WithCode(trajectory, workflow, NotApplicableCodes.Refused).ToList();
        return stopped.Count == 0
            ? Decision.Reject("not-refused", "It wasn't recorded that the person wants no help.")
            : Decision.Of(new HelpAccepted([.. stopped]));
    }

    private static Decision Return(Trajectory trajectory, Workflow workflow, ReturnInside c, Envelope envelope)
    {
        if (trajectory.Left is null)
        {
            return Decision.Reject("not-left", "The person hasn't left: give a release date, or a transfer, instead.");
        }

        var returned = new ReturnedInside(c.Institution, c.Cause, [.. WithCode(trajectory, workflow, NotApplicableCodes.Released)]);
        return c.EndDate is { } end
            ? end < Calendar.LocalTimes.LocalDate(envelope.OccurredAt)
                ? Decision.Reject("date-passed", "That end date has passed.", "einddatum")
                : Decision.Of(returned, new ReleaseDateGiven(ReleaseDateKinds.EndDate, end, c.Certainty, c.Cause))
            : Decision.Of(returned);
    }

    /// <summary>Whoever goes to a clinic needs no house until he leaves there; its intake is the placement itself.</summary>
    private static Decision Clinic(Trajectory trajectory, Workflow workflow, PlaceInClinic c)
    {
        if (trajectory.Left is not null)
        {
            return Decision.Reject("has-left", "The person has left already.");
        }

        if (c.Exit is { } exit && exit < trajectory.Entry)
        {
            return Decision.Reject("release-before-entry", "The end date lies before the day of entry.", "einddatum");
        }

        var paused = c.Exit is null ? Idle(trajectory, workflow).Where(m => m.Domain == LifeDomain.Housing).Select(m => m.Id) : [];
        var back = c.Exit is null ? [] : WithCode(trajectory, workflow, NotApplicableCodes.Clinic);
        var others = trajectory.ReleaseDates
            .Where(d => d.Key != ReleaseDateKinds.ClinicExit && d.Value.Date is not null)
            .Select(d => (TrajectoryEvent)new ReleaseDateGiven(d.Key, null, d.Value.Certainty, "clinic"));
        return new Decision(
            [
                new PlacedInClinic([.. paused], [.. back]),
                .. others,
                new ReleaseDateGiven(ReleaseDateKinds.ClinicExit, c.Exit, c.Certainty, "clinic"),
                .. CompletionOf(trajectory, workflow, KnownMilestones.ProviderIntake),
            ],
            null);
    }

    private static Decision Title(Trajectory trajectory, Workflow workflow, ChangeTitle c)
    {
        if (c.Title == trajectory.Title)
        {
            return Decision.Reject("same-title", "That is the title already.", "titel");
        }

        var stopped = c.Title == WithoutResidence
            ? Idle(trajectory, workflow).Where(m => m.Domain is LifeDomain.Housing or LifeDomain.WorkAndIncome).Select(m => m.Id)
            : [];
        var back = c.Title == WithoutResidence ? [] : WithCode(trajectory, workflow, NotApplicableCodes.Residence);
        return Decision.Of(new TitleChanged(c.Title, [.. stopped], [.. back]));
    }

    /// <summary>What is in play and not done.</summary>
    private static IEnumerable<Milestone> Idle(Trajectory trajectory, Workflow workflow) =>
        new Terms(trajectory, workflow).InPlay.Where(m => !m.Auto && !trajectory[m.Id].IsDone);

    private static IEnumerable<string> WithCode(Trajectory trajectory, Workflow workflow, string code) =>
        workflow.Milestones.Where(m => trajectory[m.Id].NotApplicable == code).Select(m => m.Id);
}
