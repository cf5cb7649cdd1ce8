using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Core.Trajectories;

/// <summary>Something that somebody, or a message, wants to be so. Decided by <see cref="Decide"/> against the trajectory as it stands.</summary>
public abstract record Command;

/// <summary>A detention has begun. Only for a trajectory that doesn't exist yet.</summary>
public sealed record StartTrajectory(
    string Number, string WorkflowId, int WorkflowVersion, LocalDate Entry, string Title, string Institution, string? Municipality,
    LocalDate? EndDate, ReleaseDateCertainty Certainty) : Command
{
    /// <summary>It ran elsewhere already: nothing is asked until <see cref="FinishTakeOver"/>.</summary>
    public bool TakenOver { get; init; }

    /// <summary>Who has the lead of one that is taken over; null when nobody has.</summary>
    public AcceptLead? Lead { get; init; }

    /// <summary>When the person had left before it was taken over; null while he is inside.</summary>
    public Instant? LeftAt { get; init; }

    /// <summary>The trajectory of an earlier detention of the same person, which he had left; null when there is none.</summary>
    public Guid? Follows { get; init; }

    /// <summary>Who shielded the person on the trajectory that this one follows; null when nobody did.</summary>
    public string? ShieldedBy { get; init; }

    /// <summary>The trajectories of whoever has the same name and day of birth.</summary>
    public ImmutableArray<Guid> LooksLike { get; init; } = [];
}

/// <summary>What was arranged before a trajectory was taken over has been said: work goes on from here.</summary>
public sealed record FinishTakeOver : Command;

/// <summary>A date on which detention could end was given, moved or taken back.</summary>
/// <param name="Kind">One of <see cref="ReleaseDateKinds"/>.</param>
public sealed record MoveReleaseDate(string Kind, LocalDate? Date, ReleaseDateCertainty Certainty, string Cause) : Command;

public sealed record TransferPerson(string From, string To, LocalDate Date) : Command;

public sealed record SharePlan(LocalDate PlanDate, int PlanVersion) : Command;

/// <summary>Detention ends, or has ended, at a moment that may be still to come.</summary>
public sealed record EndDetention(Instant Moment, string Reason) : Command;

public sealed record RecordDeath(LocalDate Date) : Command;

/// <summary>Somebody takes the lead; also how it is handed over, since only the one who gets it can accept it.</summary>
public sealed record AcceptLead(string Role, string ContactId, string? DeputyContactId, bool AfterRelease) : Command;

public sealed record ConfirmMunicipality(string Municipality, string? Second) : Command;

public sealed record CompleteMilestone(string Milestone, string? Outcome, Guid? NoteId) : Command;

/// <summary>Takes back that a milestone was done: somebody pressed the wrong button.</summary>
public sealed record UndoMilestone(string Milestone) : Command;

/// <param name="ReasonCode">A code; words go in the envelope's reason, which is required.</param>
public sealed record MarkNotApplicable(string Milestone, string ReasonCode) : Command;

public sealed record ExtendMilestone(string Milestone, LocalDate Due) : Command;

/// <summary>Its term stands still from today: the working days until then don't count. Not for a term that the law sets.</summary>
/// <param name="Until">The day on which it goes on by itself.</param>
public sealed record SuspendTerm(string Milestone, LocalDate Until) : Command;

/// <summary>A term that stands still goes on today.</summary>
public sealed record ResumeTerm(string Milestone) : Command;

public sealed record DeclineMilestone(string Milestone, string ReasonCode) : Command;

public sealed record NotMyTask(string Milestone) : Command;

/// <summary>A partner asks the lead something about its task. Changes nothing but what is known.</summary>
public sealed record AskLead(string Milestone, Guid NoteId) : Command;

/// <summary>Somebody phoned the partner about this, who answered or didn't. Changes nothing but what is known.</summary>
public sealed record PhonePartner(string Milestone, bool Reached) : Command;

public sealed record AcknowledgeEscalation(string Milestone) : Command;

public sealed record ReceiveDocument(string Milestone, string Document, Guid? DocumentId) : Command;

public sealed record ReturnDocument(string Milestone, string Document, string ReasonCode) : Command;

public sealed record AddRiskSnapshot(Guid SnapshotId, bool High, LocalDate ValidUntil) : Command;

public sealed record RecordContact(bool Made, string Means) : Command;

public sealed record SignalTension(Guid? NoteId) : Command;

public sealed record RecordExpectation(Guid NoteId, bool Promised) : Command;

/// <param name="Event">One of <see cref="KnownEvents.Reportable"/>.</param>
public sealed record ReportEvent(string Event) : Command;

public sealed record Pause(string ReasonCode) : Command;

public sealed record Resume : Command;

/// <summary>The closure decision (G31).</summary>
public sealed record Close(string ReasonCode) : Command;

public sealed record Reopen(string ReasonCode) : Command;

/// <summary>Has another workflow, or another version of it, say from now on what is due. Nothing that was done is done again.</summary>
public sealed record MigrateTrajectory(string WorkflowId, int WorkflowVersion) : Command;
