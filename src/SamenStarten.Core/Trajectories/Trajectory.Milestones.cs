namespace SamenStarten.Core.Trajectories;

public sealed partial record Trajectory
{
    private Trajectory ApplyToMilestone(TrajectoryEvent happened, Envelope envelope) => happened switch
    {
        MilestoneOpened e => With(e.Milestone, s => s with { OpenedAt = envelope.ReceivedAt }),
        MilestoneReminded e => With(e.Milestone, s => s with { Reminded = s.Reminded.Add((e.Due, e.WorkingDaysBefore)) }),
        MilestoneFellDue e => With(e.Milestone, s => s with { FellDue = s.FellDue.Add(e.Due) }),
        MilestoneEscalated e => With(e.Milestone, s => s with { Rungs = s.Rungs.Add(new FallenRung(e.Due, e.Rung, envelope.ReceivedAt, e.Skipped, e.To)) }),
        EscalationWithdrawn e => With(e.Milestone, s => s with { Rungs = [], ReturnedAt = null }),
        MilestoneCompleted e => WithCompleted(e, envelope),
        MilestoneUndone e => With(e.Milestone, s => s with { DoneAt = s.DoneAt.RemoveAt(s.DoneAt.Count - 1), Outcome = null }),
        MilestoneNotApplicable e => With(e.Milestone, s => s with { NotApplicable = e.Why }),
        MilestoneExtended e => With(e.Milestone, s => s with { Extended = (e.Due, envelope.ReceivedAt) }),
        TermSuspended e => With(e.Milestone, s => s with { Extended = (e.Due, envelope.ReceivedAt), SuspendedUntil = e.Until }),
        TermResumed e => With(e.Milestone, s => s with { Extended = (e.Due, envelope.ReceivedAt), SuspendedUntil = null }),
        MilestoneDeclined e => With(e.Milestone, s => s with { Declined = e.ReasonCode, DeclinedAt = envelope.ReceivedAt, ReturnedAt = envelope.ReceivedAt }),
        MilestoneReturned e => With(e.Milestone, s => s with { ReturnedAt = envelope.ReceivedAt }),
        EscalationAcknowledged e => With(e.Milestone, s => s.Rungs.IsEmpty ? s : s with { Acknowledged = s.Acknowledged.Add((s.Rungs[^1].Due, e.Rung)) }),
        MilestoneReopened e => WithReopened(e.Milestone, envelope),
        MilestoneTried e => With(e.Milestone, s => s with { Tries = s.Tries + 1 }),
        PartnerReplaced e => With(e.Milestone, s => s with { Partner = e.ContactId, Replaced = e.Times, ReplacedAt = envelope.ReceivedAt }),
        AdministrationCalled e => With(e.Milestone, s => s with { CalledAt = envelope.ReceivedAt }),
        DocumentRequested e => With(e.Milestone, s => s with { Documents = s.Documents.SetItem(e.Document, DocumentStatus.Requested) }),
        DocumentReceived e => With(e.Milestone, s => s with { Documents = s.Documents.SetItem(e.Document, DocumentStatus.Received) }),
        DocumentReturned e => With(e.Milestone, s => s with { Documents = s.Documents.SetItem(e.Document, DocumentStatus.Returned) }),
        _ => throw new System.Diagnostics.UnreachableException($"No rule for {happened.GetType().Name}."),
    };

    /// <summary>Nobody has begun on it, and whoever was asked for it before isn't any more. What came of it before is history.</summary>
    private Trajectory WithReopened(string milestone, Envelope envelope)
    {
        var reopened = With(milestone, s => s with
        {
            OpenedAt = null,
            DoneAt = [],
            Outcome = null,
            Extended = null,
            SuspendedUntil = null,
            ReturnedAt = null,
            Declined = null,
            DeclinedAt = null,
            Documents = s.Documents.Clear(),
            ReopenedAt = envelope.ReceivedAt,
        });
        return Told.Keys.Aggregate(reopened, (trajectory, contact) => trajectory.WithForgotten(contact, [milestone]));
    }

    private Trajectory WithCompleted(MilestoneCompleted e, Envelope envelope)
    {
        var after = With(e.Milestone, s => s with
        {
            OpenedAt = s.OpenedAt ?? envelope.ReceivedAt,
            DoneAt = s.DoneAt.Add(envelope.ReceivedAt),
            Outcome = e.Outcome ?? s.Outcome,
            Extended = null,
            SuspendedUntil = null,
            ReturnedAt = null,
        });
        return e.Milestone switch
        {
            KnownMilestones.PlanEstablished when Plan is null =>
                after with { Plan = (Calendar.LocalTimes.LocalDate(envelope.OccurredAt), envelope.ReceivedAt) },
            KnownMilestones.MunicipalityConfirmed => after with { MunicipalityIsConfirmed = true },
            KnownMilestones.CompetenceAgreed => after.WithoutDispute(),
            KnownMilestones.DataErased => after with { Status = TrajectoryStatus.Closed },
            _ => after,
        };
    }

    private Trajectory WithWorkflow(TrajectoryMigrated e, Envelope envelope)
    {
        var after = this with { WorkflowId = e.ToId, WorkflowVersion = e.ToVersion };
        foreach (var moved in e.Moved.GroupBy(m => m.Milestone))
        {
            var late = moved.Where(m => m is { IsLate: true, From: not null, To: not null }).ToDictionary(m => m.From!.Value, m => m.To!.Value);
            after = after.With(moved.Key, s => s with
            {
                TermsSince = envelope.ReceivedAt,
                Rungs = [.. s.Rungs.Select(r => late.TryGetValue(r.Due, out var to) ? r with { Due = to } : r)],
                Acknowledged = [.. s.Acknowledged.Select(a => late.TryGetValue(a.Due, out var to) ? (to, a.Rung) : a)],
            });
        }

        return after;
    }

    private Trajectory With(string milestone, Func<MilestoneState, MilestoneState> change) =>
        this with { Milestones = Milestones.SetItem(milestone, change(this[milestone])) };
}
