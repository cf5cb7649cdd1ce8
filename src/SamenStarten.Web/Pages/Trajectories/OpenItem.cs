using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>Something that asks for work on a trajectory now, and who answers for it.</summary>
/// <param name="Rung">How far it was escalated; null when it wasn't.</param>
/// <param name="Declined">Why the partner said it can't, as a code.</param>
public sealed record OpenItem(
    Milestone Milestone, Severity Severity, Instant Due, bool IsLate, string? Rung, string? Declined, string Role, string? Organisation, string? Phone)
{
    /// <summary>What was escalated last: since when, and for which due date; null when nothing was.</summary>
    public FallenRung? Escalated { get; init; }

    /// <summary>How often it was tried in vain.</summary>
    public int Tries { get; init; }

    /// <summary>Whether done is one click: otherwise the outcome is asked.</summary>
    public bool AsksOutcome => !Milestone.Exit.Outcomes.IsEmpty;
}
