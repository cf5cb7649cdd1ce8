using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>A future moment at which something falls due on a trajectory.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What falls.</param>
/// <param name="Milestone">The milestone it is about; null when it is about the trajectory itself.</param>
/// <param name="Due">The due moment that a reminder or rung belongs to.</param>
/// <param name="WorkingDaysBefore">For a reminder.</param>
/// <param name="Rung">For a rung.</param>
/// <param name="Phase">For a phase.</param>
/// <param name="ContactId">For a gathered mail.</param>
public sealed record PlannedMoment(
    Instant At, PlannedKind Kind, Milestone? Milestone = null, DueMoment? Due = null, int? WorkingDaysBefore = null, Rung? Rung = null, string? Phase = null,
    string? ContactId = null);

/// <summary>The kinds of planned moments, in the order in which they are dealt with when they fall together.</summary>
public enum PlannedKind
{
    Leaves,
    /// <summary>Nobody said that the person left on the day on which he was to.</summary>
    EndIsMissed,
    PhaseBegins,
    Opens,
    RemindedOf,
    Escalates,
    FallsDue,
    /// <summary>Escalations that fell in a week in which their contact was mailed already go out, gathered.</summary>
    IsGathered,
    IsErased,
}
