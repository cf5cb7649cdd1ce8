using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.People;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>The log of trajectories, and what is kept beside it in the same transaction.</summary>
public interface ITrajectoryStore
{
    /// <summary>
    /// Decides against the newest state and keeps what was decided, in one transaction: either all of it is there when this answers, or
    /// nothing is. <paramref name="decide"/> may run more than once and must be pure.
    /// </summary>
    /// <returns>What was decided, with the events as they now stand in the log.</returns>
    Task<Kept> Change(Guid trajectoryId, Func<StoredTrajectory?, Change> decide, CancellationToken cancellation = default);

    /// <summary>The trajectory as it stands, or null. Never waits for a writer.</summary>
    Task<StoredTrajectory?> Load(Guid trajectoryId, CancellationToken cancellation = default);

    Task<ImmutableArray<Recorded>> Log(Guid trajectoryId, CancellationToken cancellation = default);

    /// <summary>The steps of one trajectory that are not done yet, oldest first.</summary>
    Task<ImmutableArray<PendingStep>> StepsNotDone(Guid trajectoryId, CancellationToken cancellation = default);

    /// <summary>One step, with the event that made it; null when there is no such step.</summary>
    Task<PendingStep?> Step(Guid stepId, CancellationToken cancellation = default);

    /// <summary>Trajectories that have a next moment at or before this instant, or a step not done: what the sweep takes.</summary>
    Task<ImmutableArray<Guid>> NeedingAttention(Instant now, int atMost, CancellationToken cancellation = default);

    /// <summary>How many trajectories have a number that begins so.</summary>
    Task<int> CountNumbers(string prefix, CancellationToken cancellation = default);

    /// <summary>
    /// One page of the work list, what breaks first on top: critical work that is late where somebody leaves soon or just left, by the day of
    /// leaving; then critical work that is late, other work that is late, and what comes; each by its due moment.
    /// </summary>
    Task<WorkListPage> WorkList(WorkListQuery query, CancellationToken cancellation = default);

    /// <summary>How many trajectories there are per status, and how many are open with neither a next moment nor a named reason why not.</summary>
    Task<(ImmutableDictionary<string, int> ByStatus, int WithoutMoment)> Count(CancellationToken cancellation = default);

    Task<ImmutableArray<TrajectoryRow>> Rows(CancellationToken cancellation = default);
}

/// <summary>A trajectory as its log says, and as it was indexed.</summary>
/// <param name="NextMoment">When something is due next, as it stood after the last transition.</param>
public sealed record StoredTrajectory(Trajectory State, Instant? NextMoment);

/// <summary>What a decision asks to be kept.</summary>
public sealed record Change
{
    /// <summary>Nothing to keep.</summary>
    public static Change Nothing { get; } = new();

    public ImmutableArray<NewEvent> Events { get; init; } = [];

    /// <summary>The trajectory after these events; null when there are none.</summary>
    public Trajectory? After { get; init; }

    /// <summary>What finds and sorts the trajectory; null when there are no events and nothing moved.</summary>
    public TrajectoryIndex? Index { get; init; }

    /// <summary>The command this is the effect of: a second change with this id has none, and answers as the first did.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>What was answered to the command: <c>accepted</c> or the code of a rejection.</summary>
    public string? Answer { get; init; }

    public ImmutableArray<SealedText> Texts { get; init; } = [];

    /// <summary>The person this trajectory is about, when it begins.</summary>
    public NewPerson? Person { get; init; }

    /// <summary>Another detention whose messages come to this trajectory from now on: kept as the first one is.</summary>
    public string? AlsoDetention { get; init; }

    /// <summary>The messages of its detention came to another trajectory until now.</summary>
    public bool MovesDetention { get; init; }

    /// <summary>The BSN of the person of this trajectory, that it has from now on.</summary>
    public Bsn? Bsn { get; init; }

    /// <summary>Texts that are kept no longer. A backup made before still has them, under the person's key.</summary>
    public ImmutableArray<Guid> Forget { get; init; } = [];

    /// <summary>Waiting messages of this trajectory are cancelled: a death, a pause, the end.</summary>
    public bool CancelMessages { get; init; }

    /// <summary>What became of the detention message that caused this.</summary>
    public InboxEntry? Inbox { get; init; }
}

/// <summary>An event that is to be kept; its place in the log is the store's to give.</summary>
/// <param name="MakesStep">Whether something has to be done because of it.</param>
public sealed record NewEvent(TrajectoryEvent Event, Envelope Envelope, bool MakesStep);

/// <summary>Text that a person wrote about a person: kept under that person's key, and nowhere else.</summary>
public sealed record SealedText(Guid Id, string Text);

/// <param name="Repeated">The command was known already: nothing was kept, and this is the first answer.</param>
public sealed record Kept(ImmutableArray<Recorded> Events, Trajectory? After, bool Repeated, string? Answer);

/// <param name="StepId">Derived from the trajectory and the place of its event.</param>
public sealed record PendingStep(Guid StepId, Guid TrajectoryId, Recorded Because);

/// <summary>One row per trajectory: what finds and sorts it.</summary>
/// <param name="Status">open, paused, deceased or ended.</param>
/// <param name="NextMoment">When something is due next; null needs a reason.</param>
/// <param name="WhyNoMoment">The named reason why an open trajectory has no next moment.</param>
/// <param name="FirstProblem">The milestone that goes wrong first; null when nothing is outstanding.</param>
/// <param name="ReleaseDay">The day of leaving, as it was or as it is planned; null while nobody knows.</param>
public sealed record TrajectoryIndex(
    string Number, string Status, string Phase, string Track, Instant? NextMoment, string? WhyNoMoment,
    string? FirstProblem, Instant? FirstProblemDue, Severity? FirstProblemSeverity, LocalDate? ReleaseDay, string? Municipality, string Institution)
{
    /// <summary>The highest rung to which the first problem has come; null when it has come to none.</summary>
    public Rung? FirstProblemRung { get; init; }

    /// <summary>How sure the day of leaving is; null when nobody gave one.</summary>
    public ReleaseDateCertainty? Certainty { get; init; }

    public bool HasLeft { get; init; }

    /// <summary>The role of whoever has the lead; null when nobody accepted it.</summary>
    public string? LeadRole { get; init; }
}

/// <param name="WorkflowId">The workflow that it is pinned to.</param>
public sealed record TrajectoryRow(Guid Id, long Version, TrajectoryIndex Index, string WorkflowId, int WorkflowVersion);

/// <param name="Status">open, paused, deceased, ended; null: all of them.</param>
/// <param name="Number">The beginning of a trajectnummer.</param>
/// <param name="Now">What is due before this is late.</param>
/// <param name="Near">The days of leaving that make critical lateness come first: just behind us, or soon.</param>
/// <param name="From">How many come before this page.</param>
public sealed record WorkListQuery(
    string? Status, string? Municipality, string? Phase, string? Number, Instant Now, (LocalDate First, LocalDate Last) Near, int From, int AtMost)
{
    /// <summary>Only those that have no next moment, or wait for a person, for this reason.</summary>
    public string? WhyNoMoment { get; init; }
}

/// <param name="Count">How many there are on all pages.</param>
/// <param name="Municipalities">The municipalities that any trajectory has.</param>
public sealed record WorkListPage(ImmutableArray<TrajectoryRow> Rows, int Count, ImmutableArray<string> Municipalities);
