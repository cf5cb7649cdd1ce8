using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

/// <summary>
/// What happened on a trajectory. Ids, dates, codes and statuses: never a name, a number of a person, an address or free text.
/// The names in the log are those of the attributes below; they are never reused for something else.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "$type")]
[JsonDerivedType(typeof(TrajectoryOpened), "trajectory-opened")]
[JsonDerivedType(typeof(TakenOver), "taken-over")]
[JsonDerivedType(typeof(TakeOverFinished), "take-over-finished")]
[JsonDerivedType(typeof(TrackChosen), "track-chosen")]
[JsonDerivedType(typeof(PhaseReached), "phase-reached")]
[JsonDerivedType(typeof(LeadProposed), "lead-proposed")]
[JsonDerivedType(typeof(LeadAccepted), "lead-accepted")]
[JsonDerivedType(typeof(MunicipalityConfirmed), "municipality-confirmed")]
[JsonDerivedType(typeof(ReleaseDateGiven), "release-date-given")]
[JsonDerivedType(typeof(Transferred), "transferred")]
[JsonDerivedType(typeof(PlanShared), "plan-shared")]
[JsonDerivedType(typeof(DetentionEnded), "detention-ended")]
[JsonDerivedType(typeof(PersonLeft), "person-left")]
[JsonDerivedType(typeof(PersonDeceased), "person-deceased")]
[JsonDerivedType(typeof(FactNoted), "fact-noted")]
[JsonDerivedType(typeof(MilestoneOpened), "milestone-opened")]
[JsonDerivedType(typeof(MilestoneReminded), "milestone-reminded")]
[JsonDerivedType(typeof(MilestoneFellDue), "milestone-fell-due")]
[JsonDerivedType(typeof(MilestoneEscalated), "milestone-escalated")]
[JsonDerivedType(typeof(EscalationWithdrawn), "escalation-withdrawn")]
[JsonDerivedType(typeof(MilestoneCompleted), "milestone-completed")]
[JsonDerivedType(typeof(MilestoneUndone), "milestone-undone")]
[JsonDerivedType(typeof(MilestoneNotApplicable), "milestone-not-applicable")]
[JsonDerivedType(typeof(MilestoneExtended), "milestone-extended")]
[JsonDerivedType(typeof(TermSuspended), "term-suspended")]
[JsonDerivedType(typeof(TermResumed), "term-resumed")]
[JsonDerivedType(typeof(MilestoneDeclined), "milestone-declined")]
[JsonDerivedType(typeof(MilestoneReturned), "milestone-returned")]
[JsonDerivedType(typeof(EscalationAcknowledged), "escalation-acknowledged")]
[JsonDerivedType(typeof(QuestionAsked), "question-asked")]
[JsonDerivedType(typeof(PartnerPhoned), "partner-phoned")]
[JsonDerivedType(typeof(DocumentRequested), "document-requested")]
[JsonDerivedType(typeof(DocumentReceived), "document-received")]
[JsonDerivedType(typeof(DocumentReturned), "document-returned")]
[JsonDerivedType(typeof(RiskSnapshotAdded), "risk-snapshot-added")]
[JsonDerivedType(typeof(ContactRecorded), "contact-recorded")]
[JsonDerivedType(typeof(TensionSignalled), "tension-signalled")]
[JsonDerivedType(typeof(ExpectationRecorded), "expectation-recorded")]
[JsonDerivedType(typeof(EventReported), "event-reported")]
[JsonDerivedType(typeof(TrajectoryPaused), "trajectory-paused")]
[JsonDerivedType(typeof(TrajectoryResumed), "trajectory-resumed")]
[JsonDerivedType(typeof(TrajectoryEnded), "trajectory-ended")]
[JsonDerivedType(typeof(TrajectoryReopened), "trajectory-reopened")]
[JsonDerivedType(typeof(TrajectoryMigrated), "trajectory-migrated")]
[JsonDerivedType(typeof(PartnerAsked), "partner-asked")]
[JsonDerivedType(typeof(MilestoneReopened), "milestone-reopened")]
[JsonDerivedType(typeof(MilestoneTried), "milestone-tried")]
[JsonDerivedType(typeof(PartnerReplaced), "partner-replaced")]
[JsonDerivedType(typeof(AdministrationCalled), "administration-called")]
[JsonDerivedType(typeof(CompetenceDisputed), "competence-disputed")]
[JsonDerivedType(typeof(MunicipalityChanged), "municipality-changed")]
[JsonDerivedType(typeof(HelpRefused), "help-refused")]
[JsonDerivedType(typeof(HelpAccepted), "help-accepted")]
[JsonDerivedType(typeof(ConsentWithdrawn), "consent-withdrawn")]
[JsonDerivedType(typeof(ConsentGiven), "consent-given")]
[JsonDerivedType(typeof(ReturnedInside), "returned-inside")]
[JsonDerivedType(typeof(PlacedInClinic), "placed-in-clinic")]
[JsonDerivedType(typeof(TitleChanged), "title-changed")]
[JsonDerivedType(typeof(DoubleStartNoticed), "double-start-noticed")]
[JsonDerivedType(typeof(DoubleConfirmed), "double-confirmed")]
[JsonDerivedType(typeof(DoubleSplit), "double-split")]
[JsonDerivedType(typeof(PersonShielded), "person-shielded")]
[JsonDerivedType(typeof(ShieldLifted), "shield-lifted")]
[JsonDerivedType(typeof(Redetained), "redetained")]
[JsonDerivedType(typeof(ContinuedIn), "continued-in")]
[JsonDerivedType(typeof(LooksLikeAnother), "looks-like-another")]
[JsonDerivedType(typeof(ToldApart), "told-apart")]
[JsonDerivedType(typeof(BsnRecorded), "bsn-recorded")]
[JsonDerivedType(typeof(GoesOnWith), "goes-on-with")]
public abstract record TrajectoryEvent;

/// <summary>The trajectory began: a start message, or somebody, said that this person is in detention.</summary>
/// <param name="Number">The trajectnummer that partners see, e.g. 2604-117.</param>
/// <param name="Entry">Anchor D0.</param>
/// <param name="Title">One of <see cref="DetentionTitles"/>.</param>
/// <param name="Institution">The id of the institution in the reference data.</param>
/// <param name="Municipality">The CBS code of the municipality that was named, if one was.</param>
public sealed record TrajectoryOpened(
    string Number, string WorkflowId, int WorkflowVersion, LocalDate Entry, string Title, string Institution, string? Municipality) : TrajectoryEvent;

/// <summary>It ran elsewhere already, and is carried on here: nothing is asked of anybody until it is said what was arranged.</summary>
public sealed record TakenOver : TrajectoryEvent;

/// <summary>It was said what was arranged before: what is left is asked as of a trajectory of which we hear now.</summary>
public sealed record TakeOverFinished : TrajectoryEvent;

/// <summary>The route was chosen, or changed.</summary>
/// <param name="Dropped">Milestones that had not begun and are not part of the new route.</param>
/// <param name="Reinstated">Milestones dropped by an earlier change of route that are part of this one.</param>
public sealed record TrackChosen(string Track, ImmutableArray<string> Dropped, ImmutableArray<string> Reinstated) : TrajectoryEvent;

public sealed record PhaseReached(string Phase) : TrajectoryEvent;

/// <summary>A lead (regiehouder) was proposed by the rule of domain.md 4.3. Nobody has the lead by a proposal.</summary>
public sealed record LeadProposed(string Role, string? RoleAfterRelease) : TrajectoryEvent;

/// <summary>Somebody accepted the lead. There is one at a time; the former one's time ends here, or at the moment of leaving.</summary>
/// <param name="AfterRelease">He takes over when the person leaves, not before.</param>
public sealed record LeadAccepted(string Role, string ContactId, string? DeputyContactId, bool AfterRelease) : TrajectoryEvent;

public sealed record MunicipalityConfirmed(string Municipality, string? Second) : TrajectoryEvent;

/// <summary>Somebody gave, moved or took back a date on which detention could end.</summary>
/// <param name="Kind">EndDate, ConditionalRelease, PenitentiaryProgramme, LimitedSecurityUnit or EndLeave.</param>
/// <param name="Date">Null: this date no longer holds.</param>
public sealed record ReleaseDateGiven(string Kind, LocalDate? Date, ReleaseDateCertainty Certainty, string Cause) : TrajectoryEvent;

public sealed record Transferred(string From, string To, LocalDate Date) : TrajectoryEvent;

public sealed record PlanShared(LocalDate PlanDate, int PlanVersion) : TrajectoryEvent;

/// <summary>We heard that detention ends or has ended. It counts from its moment, which may be still to come.</summary>
public sealed record DetentionEnded(Instant Moment, string Reason) : TrajectoryEvent;

/// <summary>The moment of leaving has come: anchor RA.</summary>
/// <param name="Unexpected">Whether the emergency branch opened.</param>
/// <param name="Dropped">Milestones that are pointless after this release.</param>
public sealed record PersonLeft(Instant Moment, string Reason, bool Unexpected, bool LateNotice, ImmutableArray<string> Dropped) : TrajectoryEvent;

public sealed record PersonDeceased(LocalDate Date) : TrajectoryEvent;

/// <summary>A fact that was accepted and kept, and changes nothing but history.</summary>
/// <param name="Why">older, ended, deceased, same or not-current.</param>
public sealed record FactNoted(string Fact, string Why) : TrajectoryEvent;

public sealed record MilestoneOpened(string Milestone) : TrajectoryEvent;

/// <param name="WorkingDaysBefore">How many working days before its due date.</param>
public sealed record MilestoneReminded(string Milestone, LocalDate Due, int WorkingDaysBefore) : TrajectoryEvent;

public sealed record MilestoneFellDue(string Milestone, LocalDate Due) : TrajectoryEvent;

/// <param name="Skipped">Why nobody was asked: same-person, nobody, passed; null when somebody was.</param>
/// <param name="To">The contacts that were asked.</param>
public sealed record MilestoneEscalated(string Milestone, LocalDate Due, Rung Rung, string? Skipped, ImmutableArray<string> To) : TrajectoryEvent;

/// <summary>An escalation that was sent no longer applies; whoever heard of it hears that too.</summary>
public sealed record EscalationWithdrawn(string Milestone, Rung Highest, ImmutableArray<string> To) : TrajectoryEvent;

/// <param name="Outcome">One of the outcomes of its exit criterion, if it has any.</param>
/// <param name="NoteId">The sealed note that goes with it.</param>
public sealed record MilestoneCompleted(string Milestone, string? Outcome, Guid? NoteId) : TrajectoryEvent;

/// <summary>It was taken back that this was done: it asks for work again.</summary>
public sealed record MilestoneUndone(string Milestone) : TrajectoryEvent;

/// <summary>N.v.t.: it need not be done here.</summary>
/// <param name="Why">A code; the reason in words is the envelope's.</param>
public sealed record MilestoneNotApplicable(string Milestone, string Why) : TrajectoryEvent;

public sealed record MilestoneExtended(string Milestone, LocalDate Due) : TrajectoryEvent;

/// <summary>Its term stands still until a day: nothing is reminded of until then.</summary>
/// <param name="Due">The due date with the working days that don't count.</param>
public sealed record TermSuspended(string Milestone, LocalDate Until, LocalDate Due) : TrajectoryEvent;

/// <summary>It goes on sooner.</summary>
/// <param name="Due">The due date with the working days that it stood still.</param>
public sealed record TermResumed(string Milestone, LocalDate Due) : TrajectoryEvent;

/// <summary>The partner can't do it, and says why: no-capacity, exclusion-criteria, no-regional-tie, other.</summary>
public sealed record MilestoneDeclined(string Milestone, string ReasonCode) : TrajectoryEvent;

/// <summary>"Not my task": it goes back to the lead.</summary>
public sealed record MilestoneReturned(string Milestone) : TrajectoryEvent;

/// <summary>Somebody saw the escalation: the clock stops for one working day, not for good.</summary>
public sealed record EscalationAcknowledged(string Milestone, Rung Rung) : TrajectoryEvent;

/// <summary>A partner asked the lead something about its task.</summary>
/// <param name="NoteId">The question, sealed.</param>
public sealed record QuestionAsked(string Milestone, Guid NoteId) : TrajectoryEvent;

/// <param name="Reached">Whether the partner answered; otherwise: geen gehoor.</param>
public sealed record PartnerPhoned(string Milestone, bool Reached) : TrajectoryEvent;

public sealed record DocumentRequested(string Milestone, string Document, string From) : TrajectoryEvent;

/// <param name="DocumentId">The reference under which it is kept, if it is.</param>
public sealed record DocumentReceived(string Milestone, string Document, Guid? DocumentId) : TrajectoryEvent;

/// <summary>It was not usable and is asked again.</summary>
public sealed record DocumentReturned(string Milestone, string Document, string ReasonCode) : TrajectoryEvent;

/// <summary>A dated estimate by its author, valid until a day; what it says is sealed. Never computed.</summary>
public sealed record RiskSnapshotAdded(Guid SnapshotId, bool High, LocalDate ValidUntil) : TrajectoryEvent;

/// <param name="Made">Whether the person was spoken or seen; otherwise it was tried.</param>
public sealed record ContactRecorded(bool Made, string Means) : TrajectoryEvent;

public sealed record TensionSignalled(Guid? NoteId) : TrajectoryEvent;

/// <summary>What was promised to the person, or refused, by whom and when.</summary>
public sealed record ExpectationRecorded(Guid NoteId, bool Promised) : TrajectoryEvent;

/// <summary>An event of domain.md 4.7 that opens milestones and has no state of its own.</summary>
public sealed record EventReported(string Event) : TrajectoryEvent;

public sealed record TrajectoryPaused(string Why) : TrajectoryEvent;

public sealed record TrajectoryResumed : TrajectoryEvent;

/// <summary>The trajectory is over: nothing more is sent. What is left is retention.</summary>
/// <param name="Why">A reason code.</param>
public sealed record TrajectoryEnded(string Why) : TrajectoryEvent;

public sealed record TrajectoryReopened(string Why) : TrajectoryEvent;

/// <summary>From here on another workflow, or another version of it, says what is due. What was done, asked and escalated stays so.</summary>
/// <param name="Dropped">Milestones on which something had happened and that the new workflow doesn't have.</param>
/// <param name="Moved">The terms that are other ones now: what lies before this moment under them is shown, and not mailed.</param>
public sealed record TrajectoryMigrated(
    string FromId, int FromVersion, string ToId, int ToVersion, ImmutableArray<string> Dropped, ImmutableArray<MovedTerm> Moved) : TrajectoryEvent;

/// <param name="From">The due date it had; null when it had none.</param>
/// <param name="To">The due date it has; null when it has none any more.</param>
/// <param name="IsLate">By its new date it was late already: what was escalated on the old date counts for the new one.</param>
public sealed record MovedTerm(string Milestone, LocalDate? From, LocalDate? To, bool IsLate);

/// <summary>One mail to one contact: the lines of its task on this trajectory that it is about.</summary>
/// <param name="ContactId">Who filled the role when it fell; who fills it when it is sent is asked again.</param>
/// <param name="Week">The Monday of the working week that the task belongs to.</param>
/// <param name="Due">The first due date among the lines.</param>
public sealed record PartnerAsked(
    AskKind Kind, string Role, string ContactId, LocalDate Week, string Template, Rung? Rung, bool Critical, LocalDate? Due, ImmutableArray<AskLine> Lines) : TrajectoryEvent;

/// <summary>What a mail to a partner is, the most pressing of its lines deciding.</summary>
public enum AskKind
{
    Withdraw,
    RequestDocument,
    Notify,
    Remind,
    Escalate,
}

/// <param name="Document">The document that is asked for, when the line asks for one.</param>
public sealed record AskLine(string Milestone, LocalDate? Due, string? Document)
{
    /// <summary>What the line is about, whenever it is due.</summary>
    [JsonIgnore]
    public string Key => Document is null ? Milestone : $"{Milestone}/{Document}";
}

/// <summary>How sure a release date is (fictief, voorlopig, definitief).</summary>
public enum ReleaseDateCertainty
{
    Fictive,
    Provisional,
    Definite,
}
