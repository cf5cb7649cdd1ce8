using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

/// <summary>One pure function per command: the events that it brings, or why it can't be.</summary>
public static partial class Decide
{
    /// <summary>Decides a command against the trajectory as it stands; null is a trajectory that doesn't exist yet.</summary>
    /// <param name="target">For <see cref="MigrateTrajectory"/>: the workflow it names; null when there is none.</param>
    public static Decision On(Trajectory? trajectory, Workflow workflow, Command command, Envelope envelope, Workflow? target = null)
    {
        if (command is StartTrajectory start)
        {
            return trajectory is { Version: > 0 }
                ? Decision.Reject("trajectory-exists", "This trajectory has begun already.")
                : Start(start);
        }

        if (trajectory is not { Version: > 0 })
        {
            return Decision.Reject("unknown-trajectory", "There is no such trajectory.");
        }

        if (IsFact(command))
        {
            return Fact(trajectory, workflow, command, envelope);
        }

        return trajectory.Status switch
        {
            TrajectoryStatus.Closed => Decision.Reject("trajectory-erased", "This trajectory was erased; nothing can be added to it."),
            TrajectoryStatus.Deceased => Decision.Reject("trajectory-frozen", "This trajectory was stopped for good; nothing can be added to it."),
            TrajectoryStatus.Ended => command is Reopen reopen
                ? Decision.Of(new TrajectoryReopened(reopen.ReasonCode))
                : Decision.Reject("trajectory-closed", "This trajectory is closed. Reopen it first."),
            _ => command is MigrateTrajectory
                ? Migration(trajectory, workflow, target, envelope)
                : ByPerson(trajectory, workflow, command, envelope),
        };
    }

    private static Decision ByPerson(Trajectory trajectory, Workflow workflow, Command command, Envelope envelope) => command switch
    {
        FinishTakeOver => FinishTakingOver(trajectory, workflow),
        AcceptLead c => With(
            new LeadAccepted(c.Role, c.ContactId, c.DeputyContactId, c.AfterRelease),
            c.AfterRelease && trajectory.Left is null
                ? trajectory[KnownMilestones.LeadAfterRelease].IsDone ? [] : CompletionOf(trajectory, workflow, KnownMilestones.LeadAfterRelease)
                : CompletionOf(trajectory, workflow, KnownMilestones.LeadAccepted)),
        ConfirmMunicipality c => With(
            new MunicipalityConfirmed(c.Municipality, c.Second),
            [
                .. CompletionOf(trajectory, workflow, KnownMilestones.MunicipalityConfirmed),
                .. CompletionOf(trajectory, workflow, KnownMilestones.CompetenceAgreed),
                .. WithoutPosition(trajectory, workflow),
            ]),
        AddRiskSnapshot c => c.ValidUntil < envelope.ReceivedAt.LocalDate()
            ? Decision.Reject("date-passed", "An estimate can't be valid until a day that has passed.", "validUntil")
            : With(
                new RiskSnapshotAdded(c.SnapshotId, c.High, c.ValidUntil),
                CompletionOf(trajectory, workflow, trajectory[KnownMilestones.FirstRiskPicture].IsDone ? KnownMilestones.RiskReassessment : KnownMilestones.FirstRiskPicture)),
        RecordContact c => With(
            new ContactRecorded(c.Made, c.Means),
            c.Made && trajectory.Left is not null ? CompletionOf(trajectory, workflow, KnownMilestones.FirstContact) : []),
        SignalTension c => Decision.Of(new TensionSignalled(c.NoteId)),
        RecordExpectation c => Decision.Of(new ExpectationRecorded(c.NoteId, c.Promised)),
        ReportEvent { Event: KnownEvents.KeyFigureVetoed } when envelope.ReasonId is not null => Decision.Reject(
            "reason-stays-elsewhere", "Why a key figure isn't suited stays with the probation service: leave the reason out.", "reason"),
        ReportEvent c => KnownEvents.Reportable.Contains(c.Event)
            ? Decision.Of(new EventReported(c.Event))
            : Decision.Reject("unknown-event", $"There is no event called '{c.Event}'.", "event"),
        Pause c => trajectory.Status == TrajectoryStatus.Paused
            ? Decision.Reject("already-paused", "This trajectory is paused already.")
            : Decision.Of(new TrajectoryPaused(c.ReasonCode)),
        Resume => trajectory.Status == TrajectoryStatus.Paused
            ? Decision.Of(new TrajectoryResumed())
            : Decision.Reject("not-paused", "This trajectory isn't paused."),
        Close c => Decision.Of(new MilestoneCompleted(KnownMilestones.ClosureDecision, null, null), new TrajectoryEnded(c.ReasonCode)),
        Reopen => Decision.Reject("not-closed", "This trajectory isn't closed."),
        _ => InSituation(trajectory, workflow, command, envelope) ?? OnMilestone(trajectory, workflow, command, envelope),
    };

    private static Decision Start(StartTrajectory c)
    {
        if (c.EndDate is { } end && end < c.Entry)
        {
            return Decision.Reject("release-before-entry", "The end date lies before the day of entry.", "einddatum");
        }

        var opened = new TrajectoryOpened(c.Number, c.WorkflowId, c.WorkflowVersion, c.Entry, c.Title, c.Institution, c.Municipality);
        IEnumerable<TrajectoryEvent> release = c.EndDate is { } date ? [new ReleaseDateGiven(ReleaseDateKinds.EndDate, date, c.Certainty, "start")] : [];
        IEnumerable<TrajectoryEvent> again = c.Follows is { } earlier ? [new Redetained(earlier)] : [];
        IEnumerable<TrajectoryEvent> shielded = c.ShieldedBy is { } by ? [new PersonShielded(by)] : [];
        var alike = c.LooksLike.Select(other => new LooksLikeAnother(other));
        return With(opened, [.. c.TakenOver ? TakingOver(c) : [], .. again, .. shielded, .. alike, .. release]);
    }

    private static IEnumerable<TrajectoryEvent> TakingOver(StartTrajectory c)
    {
        yield return new TakenOver();
        if (c.Lead is { } lead)
        {
            yield return new LeadAccepted(lead.Role, lead.ContactId, lead.DeputyContactId, AfterRelease: false);
        }

        if (c.LeftAt is { } left)
        {
            yield return new DetentionEnded(left, "taken-over");
        }
    }

    private static Decision FinishTakingOver(Trajectory trajectory, Workflow workflow) => trajectory switch
    {
        { AwaitsTakeOver: false } => Decision.Reject("not-taken-over", "Nothing waits here to be taken over."),
        { Track: "" } => Decision.Reject("not-ready", "The route of this trajectory isn't known yet. Try again in a moment."),
        { LeadContact: null } => Decision.Of(new TakeOverFinished()),
        _ => With(new TakeOverFinished(), CompletionOf(trajectory, workflow, KnownMilestones.LeadAccepted)),
    };

    /// <summary>Once they agree, what the other municipality was asked is nobody's to answer any more.</summary>
    private static IEnumerable<TrajectoryEvent> WithoutPosition(Trajectory trajectory, Workflow workflow) =>
        workflow.Find(KnownMilestones.PositionOfTheOther) is { } position && new Terms(trajectory, workflow).IsInPlay(position)
        && trajectory[position.Id] is { OpenedAt: not null, IsDone: false }
            ? [new MilestoneNotApplicable(position.Id, NotApplicableCodes.Agreed)]
            : [];

    private static Decision With(TrajectoryEvent happened, IEnumerable<TrajectoryEvent> more) => new([happened, .. more], null);

    /// <summary>The completion of a milestone that a fact or command brings with it, where it is in play and not done.</summary>
    private static IEnumerable<TrajectoryEvent> CompletionOf(Trajectory trajectory, Workflow workflow, string id)
    {
        var terms = new Terms(trajectory, workflow);
        return workflow.Find(id) is { } milestone && terms.IsInPlay(milestone) && (!trajectory[id].IsDone || !terms.Outstanding(milestone).IsEmpty)
            ? [new MilestoneCompleted(id, null, null)]
            : [];
    }
}
