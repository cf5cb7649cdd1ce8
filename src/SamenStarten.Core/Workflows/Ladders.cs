using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Core.Workflows;

/// <summary>A step of the escalation ladder (trede). E5, the administrative line, is only reached by a decision at E4.</summary>
public enum Rung
{
    E1 = 1,
    E2,
    E3,
    E4,
    E5,
}

/// <summary>Who a rung turns to.</summary>
public enum RungTarget
{
    /// <summary>The one responsible, the deputy and the functional mailbox of the same partner.</summary>
    Assignee,

    /// <summary>The lead and the municipal coordinator (for what happens inside: the casemanager).</summary>
    Lead,

    /// <summary>The manager of the partner.</summary>
    Manager,

    /// <summary>The process manager of the care and safety house.</summary>
    CareAndSafetyHouseManager,

    /// <summary>Whoever prepares it for the administrators: only by a decision.</summary>
    AdministrativeLine,
}

/// <summary>One column of the ladder.</summary>
/// <param name="Reminders">Working days before the due date.</param>
/// <param name="Rungs">Per rung the working days after the due date.</param>
public sealed record LadderColumn(ImmutableArray<int> Reminders, ImmutableSortedDictionary<Rung, int> Rungs);

/// <summary>The escalation ladder (domain.md 4.4).</summary>
public sealed record Ladders
{
    public required LadderColumn Normal { get; init; }

    public required LadderColumn Important { get; init; }

    public required LadderColumn Critical { get; init; }

    /// <summary>Release within this many working days counts as near.</summary>
    public required int NearWorkingDays { get; init; }

    /// <summary>Phases in which the critical column holds whatever the distance.</summary>
    public required ImmutableArray<string> NearPhases { get; init; }

    public required ImmutableSortedDictionary<Rung, RungTarget> Targets { get; init; }

    /// <summary>The local time at which reminders and rungs fall.</summary>
    public LocalTime At { get; init; } = new(9, 0);

    /// <summary>The local time at which the first rung falls on the due date itself.</summary>
    public LocalTime CriticalFirstRungAt { get; init; } = new(12, 0);

    /// <summary>What "due on a date" means.</summary>
    public LocalTime DueAt { get; init; } = new(17, 0);

    public LocalTime QuietFrom { get; init; } = new(18, 0);

    public LocalTime QuietUntil { get; init; } = new(8, 0);
}
