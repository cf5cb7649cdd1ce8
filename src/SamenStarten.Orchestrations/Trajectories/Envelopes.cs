using System.Globalization;
using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>Who, when and on which basis: for what the system itself brings about.</summary>
public static class Envelopes
{
    /// <summary>The basis for keeping and exchanging process data between prison, municipality and probation (art. 18a Pbw).</summary>
    public const string Process = "Pbw18a";

    /// <summary>The same event in another run has the same envelope: its command id follows from its place in the log.</summary>
    public static Envelope BySystem(TrajectoryEvent happened, Workflow workflow, Guid trajectoryId, long version, Instant now) => new(
        Falling.System,
        OnBehalfOf: null,
        ReasonId: null,
        BasisOf(happened, workflow),
        now,
        now,
        DeterministicId.From("system", trajectoryId.ToString(), version.ToString(CultureInfo.InvariantCulture)));

    public static string BasisOf(TrajectoryEvent happened, Workflow workflow) => MilestoneOf(happened) is { } id && workflow.Find(id) is { } milestone
        ? milestone.LegalBasis
        : Process;

    /// <summary>The milestone that an event is about; null when it is about none, or about several.</summary>
    public static string? MilestoneOf(TrajectoryEvent happened) => happened switch
    {
        MilestoneOpened e => e.Milestone,
        MilestoneReminded e => e.Milestone,
        MilestoneFellDue e => e.Milestone,
        MilestoneEscalated e => e.Milestone,
        EscalationWithdrawn e => e.Milestone,
        MilestoneCompleted e => e.Milestone,
        MilestoneUndone e => e.Milestone,
        MilestoneReopened e => e.Milestone,
        MilestoneTried e => e.Milestone,
        PartnerReplaced e => e.Milestone,
        AdministrationCalled e => e.Milestone,
        MilestoneNotApplicable e => e.Milestone,
        MilestoneExtended e => e.Milestone,
        TermSuspended e => e.Milestone,
        TermResumed e => e.Milestone,
        MilestoneDeclined e => e.Milestone,
        MilestoneReturned e => e.Milestone,
        EscalationAcknowledged e => e.Milestone,
        PartnerPhoned e => e.Milestone,
        QuestionAsked e => e.Milestone,
        DocumentRequested e => e.Milestone,
        DocumentReceived e => e.Milestone,
        DocumentReturned e => e.Milestone,
        PartnerAsked { Lines: [{ } line, ..] } => line.Milestone,
        RiskSnapshotAdded => KnownMilestones.FirstRiskPicture,
        _ => null,
    };
}
