using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Trajectories;

/// <summary>Where one milestone stands on one trajectory.</summary>
public sealed record MilestoneState
{
    public static MilestoneState Untouched { get; } = new();

    /// <summary>When work on it could begin; null when it hasn't.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>When it was done, each time that it was.</summary>
    public ImmutableList<Instant> DoneAt { get; init; } = [];

    /// <summary>The outcome it had when it was last done.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it need not be done; null when it has to be.</summary>
    public string? NotApplicable { get; init; }

    /// <summary>The due date that somebody gave instead, and when.</summary>
    public (LocalDate Due, Instant At)? Extended { get; init; }

    /// <summary>The day until which its term stands still, or stood; null when it never did.</summary>
    public LocalDate? SuspendedUntil { get; init; }

    /// <summary>Since when its terms are what another workflow makes of them: what lies before it was never to be mailed. Null when none did.</summary>
    public Instant? TermsSince { get; init; }

    /// <summary>The due dates that have fallen, begun or not.</summary>
    public ImmutableHashSet<LocalDate> FellDue { get; init; } = [];

    /// <summary>The reminders that have fallen.</summary>
    public ImmutableHashSet<(LocalDate Due, int WorkingDaysBefore)> Reminded { get; init; } = [];

    /// <summary>The rungs that have fallen since the last withdrawal, in order.</summary>
    public ImmutableList<FallenRung> Rungs { get; init; } = [];

    /// <summary>The rungs whose escalation somebody has seen: each stops the clock for one working day.</summary>
    public ImmutableHashSet<(LocalDate Due, Rung Rung)> Acknowledged { get; init; } = [];

    /// <summary>"Not my task": the next rung is the lead's, at once.</summary>
    public Instant? ReturnedAt { get; init; }

    public string? Declined { get; init; }

    public Instant? DeclinedAt { get; init; }

    /// <summary>When it last became something to do again.</summary>
    public Instant? ReopenedAt { get; init; }

    /// <summary>Who does it in the place of whoever fills the role.</summary>
    public string? Partner { get; init; }

    /// <summary>How often another partner was asked.</summary>
    public int Replaced { get; init; }

    public Instant? ReplacedAt { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>When it was decided to bring it to the administrative line.</summary>
    public Instant? CalledAt { get; init; }

    public ImmutableDictionary<string, DocumentStatus> Documents { get; init; } = ImmutableDictionary<string, DocumentStatus>.Empty;

    public bool IsDone => !DoneAt.IsEmpty;

    public bool StandsStill(LocalDate today) => SuspendedUntil > today;
}

public enum DocumentStatus
{
    Requested,
    Received,
    Returned,
}

/// <param name="At">When it fell.</param>
/// <param name="Skipped">Why nobody was asked; null when somebody was.</param>
public sealed record FallenRung(LocalDate Due, Rung Rung, Instant At, string? Skipped, ImmutableArray<string> To);
