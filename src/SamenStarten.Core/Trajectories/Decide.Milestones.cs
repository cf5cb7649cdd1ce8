using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

public static partial class Decide
{
    private const int MostReplacements = 2;

    private static Decision OnMilestone(Trajectory trajectory, Workflow workflow, Command command, Envelope envelope)
    {
        var id = command switch
        {
            CompleteMilestone c => c.Milestone,
            UndoMilestone c => c.Milestone,
            MarkNotApplicable c => c.Milestone,
            ExtendMilestone c => c.Milestone,
            SuspendTerm c => c.Milestone,
            ResumeTerm c => c.Milestone,
            DeclineMilestone c => c.Milestone,
            NotMyTask c => c.Milestone,
            AcknowledgeEscalation c => c.Milestone,
            AskLead c => c.Milestone,
            PhonePartner c => c.Milestone,
            ReplacePartner c => c.Milestone,
            CallAdministration c => c.Milestone,
            ReceiveDocument c => c.Milestone,
            ReturnDocument c => c.Milestone,
            _ => throw new System.Diagnostics.UnreachableException($"No rule for {command.GetType().Name}."),
        };
        if (workflow.Find(id) is not { } milestone)
        {
            return Decision.Reject("unknown-milestone", $"The workflow has no milestone '{id}'.", "milestone");
        }

        var terms = new Terms(trajectory, workflow);
        if (!terms.IsInPlay(milestone))
        {
            return Decision.Reject("not-in-play", $"Milestone {id} isn't asked for on this trajectory.", "milestone");
        }

        if (command is UndoMilestone)
        {
            return Undo(trajectory, milestone);
        }

        var isDone = trajectory[id].IsDone && terms.Outstanding(milestone).IsEmpty;
        if (isDone && command is not (ReceiveDocument or ReturnDocument or AskLead or PhonePartner))
        {
            return Decision.Reject("already-done", $"Milestone {id} is done already.", "milestone");
        }

        return command switch
        {
            CompleteMilestone c => BlockerOf(milestone, terms) is { } blocker
                ? Decision.Reject("blocked", $"Milestone {blocker} comes first: {id} can't be done while it is open.", "milestone")
                : Complete(trajectory, workflow, milestone, c),
            MarkNotApplicable c => envelope.ReasonId is null
                ? Decision.Reject("reason-required", "Say why it need not be done.", "reason")
                : Decision.Of(new MilestoneNotApplicable(id, c.ReasonCode)),
            ExtendMilestone c => Extend(terms, milestone, c, envelope),
            SuspendTerm c => Suspend(terms, milestone, c, envelope),
            ResumeTerm => ResumeNow(terms, milestone, envelope.ReceivedAt.LocalDate()),
            DeclineMilestone c => Decision.Of(new MilestoneDeclined(id, c.ReasonCode)),
            ReplacePartner c => Replace(trajectory, milestone, c),
            CallAdministration => Call(trajectory, terms, milestone, envelope),
            AskLead c => Decision.Of(new QuestionAsked(id, c.NoteId)),
            PhonePartner c => Decision.Of(new PartnerPhoned(id, c.Reached)),
            NotMyTask => Decision.Of(new MilestoneReturned(id)),
            AcknowledgeEscalation => trajectory[id].Rungs is [.., var last]
                ? trajectory[id].Acknowledged.Contains((last.Due, last.Rung)) ? Decision.Of() : Decision.Of(new EscalationAcknowledged(id, last.Rung))
                : Decision.Reject("not-escalated", $"Milestone {id} hasn't been escalated.", "milestone"),
            ReceiveDocument c => OfDocument(milestone, c.Document, new DocumentReceived(id, c.Document, c.DocumentId)),
            ReturnDocument c => OfDocument(milestone, c.Document, new DocumentReturned(id, c.Document, c.ReasonCode)),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    private static Decision Complete(Trajectory trajectory, Workflow workflow, Milestone milestone, CompleteMilestone c)
    {
        if (c.Outcome is { } outcome && !milestone.Exit.Outcomes.IsEmpty && !milestone.Exit.Outcomes.Contains(outcome))
        {
            return Decision.Reject("unknown-outcome", $"Milestone {milestone.Id} ends in one of: {string.Join(", ", milestone.Exit.Outcomes)}.", "outcome");
        }

        return milestone.Id switch
        {
            KnownMilestones.ClosureDecision => Decision.Of(new MilestoneCompleted(milestone.Id, c.Outcome, c.NoteId), new TrajectoryEnded(c.Outcome ?? "completed")),
            KnownMilestones.LeadAccepted when trajectory.LeadContact is null =>
                Decision.Reject("lead-not-accepted", "The lead is accepted by whoever takes it: use the command for that.", "milestone"),
            KnownMilestones.LeadAfterRelease when trajectory[milestone.Id].IsDone =>
                Decision.Reject("lead-not-accepted", "The lead after release is accepted by whoever takes it: use the command for that.", "milestone"),
            KnownMilestones.DataErased => Decision.Reject("done-by-itself", "Erasure follows by itself when its term has passed.", "milestone"),
            KnownMilestones.CompetenceAgreed => With(new MilestoneCompleted(milestone.Id, c.Outcome, c.NoteId), WithoutPosition(trajectory, workflow)),
            _ when c.Outcome is { } tried && milestone.Exit.Tries.Contains(tried) => Decision.Of(new MilestoneTried(milestone.Id, tried)),
            _ when c.Outcome is { } ends && milestone.Exit.Brings.TryGetValue(ends, out var brought) =>
                Decision.Of(new MilestoneCompleted(milestone.Id, c.Outcome, c.NoteId), new EventReported(brought)),
            _ => Decision.Of(new MilestoneCompleted(milestone.Id, c.Outcome, c.NoteId)),
        };
    }

    private static string? BlockerOf(Milestone milestone, Terms terms) => terms.InPlay
        .FirstOrDefault(m => m.Blocks.Contains(milestone.Id) && !terms.Trajectory[m.Id].IsDone)?.Id;

    private static Decision Replace(Trajectory trajectory, Milestone milestone, ReplacePartner c)
    {
        var times = trajectory[milestone.Id].Replaced + 1;
        var replaced = new PartnerReplaced(milestone.Id, c.ContactId, times);

        // Whom nobody can help with it, is a matter for the region (domain.md 6, 19).
        return times == MostReplacements ? Decision.Of(replaced, new EventReported("BottleneckRaised")) : Decision.Of(replaced);
    }

    private static Decision Call(Trajectory trajectory, Terms terms, Milestone milestone, Envelope envelope)
    {
        if (trajectory[milestone.Id].CalledAt is not null)
        {
            return Decision.Of();
        }

        var today = envelope.ReceivedAt.LocalDate();
        var noBed = milestone.Domain == LifeDomain.Housing && terms.SeverityOf(milestone) == Severity.Critical
            && terms.ReleaseDay is { } release && terms.Calendar.Add(today, 1) >= release;
        return noBed || trajectory[milestone.Id].Rungs.Any(r => r.Rung == Rung.E4)
            ? Decision.Of(new AdministrationCalled(milestone.Id))
            : Decision.Reject(
                "not-at-e4", "The administrative line is turned to by a decision after rung E4, or when there is no bed on the day before release.", "milestone");
    }

    /// <summary>What a completion brought about besides itself can't be taken back by taking back the completion.</summary>
    private static Decision Undo(Trajectory trajectory, Milestone milestone) => milestone switch
    {
        _ when !trajectory[milestone.Id].IsDone => Decision.Reject("not-done", $"Milestone {milestone.Id} isn't done.", "milestone"),
        _ when milestone.Auto || KnownMilestones.FollowsFromAFact(milestone.Id) =>
            Decision.Reject("not-to-undo", $"Milestone {milestone.Id} follows from a fact: give the right fact instead.", "milestone"),
        _ => Decision.Of(new MilestoneUndone(milestone.Id)),
    };

    /// <summary>A statutory term can be tightened, never relaxed.</summary>
    private static Decision Extend(Terms terms, Milestone milestone, ExtendMilestone c, Envelope envelope)
    {
        if (envelope.ReasonId is null)
        {
            return Decision.Reject("reason-required", "Say why it may take longer.", "reason");
        }

        if (c.Due < envelope.ReceivedAt.LocalDate())
        {
            return Decision.Reject("date-passed", "That day has passed.", "due");
        }

        var due = terms.Outstanding(milestone).FirstOrDefault();
        return milestone.Basis.Class == BasisClass.Statutory && due is not null && c.Due > due.Date
            ? Decision.Reject("statutory-term", $"The law sets this term ({milestone.Basis.Reference}): it can be earlier, not later.", "due")
            : Decision.Of(new MilestoneExtended(milestone.Id, c.Due));
    }

    /// <summary>The days on which nothing could be done are added to the term. What the law sets isn't ours to stop.</summary>
    private static Decision Suspend(Terms terms, Milestone milestone, SuspendTerm c, Envelope envelope)
    {
        var today = envelope.ReceivedAt.LocalDate();
        var due = terms.Outstanding(milestone).FirstOrDefault();
        return due switch
        {
            _ when envelope.ReasonId is null => Decision.Reject("reason-required", "Say why nothing can be done until then.", "reason"),
            _ when c.Until <= today => Decision.Reject("date-passed", "That day has passed.", "until"),
            _ when milestone.Basis.Class == BasisClass.Statutory =>
                Decision.Reject("statutory-term", $"The law sets this term ({milestone.Basis.Reference}): it can be earlier, not later.", "until"),
            null => Decision.Reject("no-term", $"Milestone {milestone.Id} has no day on which it is due, so nothing can stand still.", "milestone"),
            _ when due.Date < today => Decision.Reject("term-passed", $"The term of {milestone.Id} has passed: give it another day instead.", "milestone"),
            _ when terms.Trajectory[milestone.Id].StandsStill(today) =>
                Decision.Reject("already-suspended", $"The term of {milestone.Id} stands still already: let it go on first.", "milestone"),
            _ => Decision.Of(new TermSuspended(milestone.Id, c.Until, terms.Calendar.Add(due.Date, terms.Calendar.Count(today, c.Until)))),
        };
    }

    private static Decision ResumeNow(Terms terms, Milestone milestone, LocalDate today) =>
        terms.Trajectory[milestone.Id].SuspendedUntil is { } until && until > today && terms.Outstanding(milestone) is [{ } due, ..]
            ? Decision.Of(new TermResumed(milestone.Id, terms.Calendar.Add(due.Date, -terms.Calendar.Count(today, until))))
            : Decision.Reject("not-suspended", $"The term of {milestone.Id} doesn't stand still.", "milestone");

    private static Decision OfDocument(Milestone milestone, string document, TrajectoryEvent happened) =>
        milestone.Documents.Any(d => d.Type == document)
            ? Decision.Of(happened)
            : Decision.Reject("unknown-document", $"Milestone {milestone.Id} doesn't ask for a document '{document}'.", "document");
}
