using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Escalation;

/// <summary>The escalations of all trajectories together.</summary>
public interface IEscalations
{
    /// <summary>Every time that something came to a partner's manager (rung E3), oldest first.</summary>
    Task<ImmutableArray<ReachedManager>> ReachedManager(CancellationToken cancellation = default);
}

/// <summary>An escalation to a manager, without the trajectory that it came from.</summary>
/// <param name="Municipality">The CBS code of the municipality that is competent now; null while nobody knows.</param>
public sealed record ReachedManager(MilestoneEscalated Escalated, string? Municipality, Instant At);
