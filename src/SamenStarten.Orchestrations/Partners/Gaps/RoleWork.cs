using System.Collections.Immutable;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Partners.Gaps;

/// <summary>What the workflow asks of a role that somebody in the address book fills.</summary>
internal sealed record RoleWork(Role Role, ImmutableArray<Milestone> Milestones)
{
    public ImmutableArray<LifeDomain?> Themes => [.. Milestones.Select(milestone => milestone.Domain).Distinct().OrderBy(domain => domain ?? (LifeDomain)int.MaxValue)];

    public bool IsCritical => Milestones.Any(milestone => milestone.Severity == Severity.Critical);

    public static ImmutableArray<RoleWork> Of(Workflow workflow) =>
    [
        .. workflow.Milestones
            .Where(milestone => !milestone.Auto)
            .GroupBy(milestone => Asked(milestone.Responsible))
            .Where(asked => asked.Key is { } role && !Staffing.IsOfTheTrajectory(role))
            .Select(asked => new RoleWork(workflow.FindRole(asked.Key!)!, [.. asked])),
    ];

    /// <summary>The role that gets all that is asked of this one, where it is filled; null when something of it has nobody.</summary>
    public string? FallsTo(Func<string, bool> isFilled)
    {
        var fallbacks = Milestones
            .Select(milestone => new[] { milestone.Responsible.Fallback, Role.Fallback }.OfType<string>().FirstOrDefault(role => role is Staffing.Lead || isFilled(role)))
            .ToList();
        return fallbacks.Contains(null) ? null : fallbacks[0];
    }

    // The person himself is reached through who helps him.
    private static string? Asked(Responsible responsible) => responsible.With.Prepend(responsible.Role).FirstOrDefault(role => role != Staffing.Person);
}
