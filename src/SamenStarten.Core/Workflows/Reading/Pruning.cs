using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Leaves milestones out of a workflow, and every reference to them.</summary>
internal static class Pruning
{
    /// <summary>
    /// The workflow without the milestones that aren't kept. What only came after dropped ones begins at entry; what was conditional on one
    /// applies, as a condition that stays unknown does.
    /// </summary>
    public static Workflow Keep(Workflow workflow, Func<Milestone, bool> keep)
    {
        var dropped = workflow.Milestones.Where(m => !keep(m)).Select(m => m.Id).ToHashSet(StringComparer.Ordinal);
        return dropped.Count == 0
            ? workflow
            : workflow with
            {
                Milestones = [.. workflow.Milestones.Where(keep).Select(m => Without(m, dropped))],
                Profiles = workflow.Profiles.ToImmutableDictionary(
                    p => p.Key, p => p.Value.RemoveAll(dropped.Contains), StringComparer.Ordinal),
            };
    }

    private static Milestone Without(Milestone milestone, HashSet<string> dropped) => milestone with
    {
        DependsOn = milestone.DependsOn.RemoveAll(dropped.Contains),
        Start = Without(milestone.Start, dropped),
        When = milestone.When is { Milestone: { } other } && dropped.Contains(other) ? null : milestone.When,
    };

    private static Start Without(Start start, HashSet<string> dropped)
    {
        var after = start.After.RemoveAll(dropped.Contains);
        return after.IsEmpty && !start.After.IsEmpty
            ? new Start(new Moment(Anchor.D0, new Offset(0, TermUnit.CalendarDays)), [], null)
            : start with { After = after };
    }
}
