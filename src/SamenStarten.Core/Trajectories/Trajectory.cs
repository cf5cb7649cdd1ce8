using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;

namespace SamenStarten.Core.Trajectories;

public enum TrajectoryStatus
{
    Open,

    /// <summary>Nothing is sent until somebody resumes it.</summary>
    Paused,

    /// <summary>Frozen: nothing is sent, ever.</summary>
    Deceased,

    /// <summary>The closure decision was taken; what is left is retention.</summary>
    Ended,

    /// <summary>Erased (G32). Nothing follows.</summary>
    Closed,
}

/// <summary>
/// One person's way from detention to aftercare (traject), as its log says it: ids, dates, codes and statuses. No name, no number of a
/// person, no address, no free text. It is what folding the log gives, and nothing else.
/// </summary>
public sealed partial record Trajectory
{
    /// <summary>Days by which a release date may move before somebody is asked whether it is right (domain.md 6, 39): our default.</summary>
    public const int OddJump = 60;

    public required Guid Id { get; init; }

    /// <summary>The number of events it was folded from.</summary>
    public long Version { get; init; }

    public TrajectoryStatus Status { get; init; }

    public string Number { get; init; } = "";

    public string WorkflowId { get; init; } = "";

    public int WorkflowVersion { get; init; }

    /// <summary>Anchor D0.</summary>
    public LocalDate Entry { get; init; }

    /// <summary>Anchor N: when the start message reached us.</summary>
    public Instant Started { get; init; }

    /// <summary>We heard of it before the day of entry: he reports himself, and is still at home.</summary>
    public bool IsBeforehand => Started.LocalDate() < Entry;

    /// <summary>It was asked before the day of entry, so of nobody inside.</summary>
    public bool IsAskedBeforehand(string milestone) => this[milestone].OpenedAt is { } at && at.LocalDate() < Entry;

    /// <summary>When it was taken over from elsewhere; null when it began here.</summary>
    public Instant? TakenOverAt { get; init; }

    /// <summary>Nobody has said yet what was arranged before it was taken over: nothing is asked, reminded of or escalated until then.</summary>
    public bool AwaitsTakeOver { get; init; }

    public string Title { get; init; } = "";

    public string Institution { get; init; } = "";

    public string? Municipality { get; init; }

    public bool MunicipalityIsConfirmed { get; init; }

    /// <summary>The last dispute about which municipality is competent; null when there never was one.</summary>
    public CompetenceDispute? Dispute { get; init; }

    /// <summary>Empty until the first time that it was determined what is due.</summary>
    public string Track { get; init; } = "";

    public string Phase { get; init; } = "";

    /// <summary>The dates on which detention could end, by kind, as they were last given.</summary>
    public ImmutableSortedDictionary<string, GivenDate> ReleaseDates { get; init; } =
        ImmutableSortedDictionary.Create<string, GivenDate>(StringComparer.Ordinal);

    /// <summary>How release moved: the planning of each milestone follows from it. Never empty once started.</summary>
    public ImmutableList<ReleaseEpoch> Release { get; init; } = [];

    /// <summary>Anchor P, and when we heard of it.</summary>
    public (LocalDate Date, Instant HeardAt)? Plan { get; init; }

    public int PlanVersion { get; init; }

    /// <summary>An end that was announced and whose moment has not come yet.</summary>
    public (Instant Moment, string Reason, Instant HeardAt)? AnnouncedEnd { get; init; }

    /// <summary>Anchor RA: when the person left, and when we heard of it.</summary>
    public (Instant Moment, Instant HeardAt)? Left { get; init; }

    /// <summary>The emergency branch is open since this moment.</summary>
    public Instant? EmergencySince { get; init; }

    /// <summary>The start message came after the person was free already: what counts from release counts from hearing of it.</summary>
    public bool LateNotice { get; init; }

    public string? LeadRole { get; init; }

    public string? LeadContact { get; init; }

    /// <summary>Who takes the lead at the moment of leaving, by acceptance; the lead until then is another's.</summary>
    public string? LeadContactAfterRelease { get; init; }

    public string? LeadRoleAfterRelease { get; init; }

    public string? ProposedLeadRole { get; init; }

    public bool HighRisk { get; init; }

    /// <summary>The estimates of risk that are kept of him; what they say is sealed.</summary>
    public ImmutableList<Guid> RiskSnapshots { get; init; } = [];

    /// <summary>The roles with which nothing is shared.</summary>
    public ImmutableHashSet<string> WithoutConsent { get; init; } = [];

    /// <summary>When each event that can make a milestone due again last happened.</summary>
    public ImmutableDictionary<string, Instant> Events { get; init; } = ImmutableDictionary<string, Instant>.Empty;

    public ImmutableDictionary<string, MilestoneState> Milestones { get; init; } = ImmutableDictionary<string, MilestoneState>.Empty;

    /// <summary>Per contact and line (<see cref="AskLine.Key"/>) what its mails on this trajectory last said, so that nobody is told the same twice.</summary>
    public ImmutableDictionary<string, ImmutableDictionary<string, ToldLine>> Told { get; init; } =
        ImmutableDictionary<string, ImmutableDictionary<string, ToldLine>>.Empty;

    /// <summary>The milestones about which a partner asked something that nobody was told of yet.</summary>
    public ImmutableList<string> Questions { get; init; } = [];

    /// <summary>The second starts that nobody has looked at yet.</summary>
    public ImmutableList<DoubleStartNoticed> Doubles { get; init; } = [];

    /// <summary>Who shielded the person, and sees him as before; null when he isn't shielded.</summary>
    public string? ShieldedBy { get; init; }

    /// <summary>The latest day of entry that a second start gave: an end before it is of something else.</summary>
    public LocalDate? EnteredAgain { get; init; }

    /// <summary>The trajectory of an earlier detention, that this one follows; null when there was none.</summary>
    public Guid? Follows { get; init; }

    /// <summary>The trajectories of others with the same name and day of birth, that nobody has looked at yet.</summary>
    public ImmutableList<Guid> LooksLike { get; init; } = [];

    /// <summary>The trajectory in which this one goes on: of a later detention, or of the same person; null while there is none.</summary>
    public Guid? ContinuedIn { get; init; }

    /// <summary>The sealed texts that are kept for something that can be over: estimates of risk, and second starts until somebody looked at them.</summary>
    public IEnumerable<Guid> KeptTexts => RiskSnapshots.Concat(Doubles.Select(d => d.StartId));

    /// <summary>What goes on after this trajectory: by the role that keeps it, until when.</summary>
    public ImmutableSortedDictionary<string, LocalDate?> GoesOn { get; init; } = ImmutableSortedDictionary.Create<string, LocalDate?>(StringComparer.Ordinal);

    /// <summary>Why it stands still, as a code; null while it doesn't.</summary>
    public string? PausedFor { get; init; }

    /// <summary>When facts of a kind last happened: an older one never overwrites a newer one.</summary>
    public ImmutableDictionary<string, Instant> FactsAsOf { get; init; } = ImmutableDictionary<string, Instant>.Empty;

    /// <summary>When it ended, was closed, or the person died.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>Anchor R: the earliest date that somebody gave us; null when nobody has.</summary>
    public LocalDate? ReleaseDate => Release.IsEmpty ? null : Release[^1].Date;

    public ReleaseDateCertainty? ReleaseCertainty =>
        ReleaseDates.Values.Where(d => d.Date == ReleaseDate).Select(d => (ReleaseDateCertainty?)d.Certainty).FirstOrDefault();

    /// <summary>
    /// When an event last happened; null when it hasn't. That release moved, and how, is read off its dates: a slip of the pen that was put
    /// right never happened.
    /// </summary>
    public Instant? LastOf(string happened) => happened switch
    {
        KnownEvents.ReleaseBroughtForward => LastMove((before, after) => after < before),
        KnownEvents.ReleasePostponed => LastMove((before, after) => after > before),
        KnownEvents.ReleaseDateJumped => LastMove((before, after) => Math.Abs(Period.DaysBetween(before, after)) > OddJump),
        _ => Events.TryGetValue(happened, out var at) ? at : null,
    };

    private Instant? LastMove(Func<LocalDate, LocalDate, bool> isSuch)
    {
        for (var index = Release.Count - 1; index > 0; index--)
        {
            if (Release[index - 1] is { Left: null, Date: { } before } && Release[index] is { Left: null, Date: { } after } && isSuch(before, after))
            {
                return Release[index].Since;
            }
        }

        return null;
    }

    public MilestoneState this[string milestone] => Milestones.GetValueOrDefault(milestone, MilestoneState.Untouched);
}

/// <param name="At">When the last mail fell.</param>
/// <param name="Dues">The due dates that he was told.</param>
public sealed record ToldLine(Instant At, ImmutableHashSet<LocalDate> Dues);

/// <param name="Date">Null: it no longer holds.</param>
public sealed record GivenDate(LocalDate? Date, ReleaseDateCertainty Certainty);

/// <summary>Since when release was planned for which date, and since when the person had left.</summary>
/// <param name="Since">When we knew it.</param>
/// <param name="Date">Anchor R, null when unknown.</param>
/// <param name="Left">The day of anchor RA, null until then.</param>
public sealed record ReleaseEpoch(Instant Since, LocalDate? Date, LocalDate? Left);
