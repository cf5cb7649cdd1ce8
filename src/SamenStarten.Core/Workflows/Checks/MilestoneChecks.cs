using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>What must be so within one milestone, or between it and another.</summary>
internal static class MilestoneChecks
{
    public static void Run(Workflow workflow, ImmutableArray<PlacedMilestone> milestones)
    {
        var roles = workflow.Roles.ToLookup(r => r.Id, StringComparer.Ordinal);
        var byId = milestones.ToLookup(m => m.Milestone.Id, m => m.Milestone, StringComparer.Ordinal);
        foreach (var placed in milestones)
        {
            Fallback(placed, roles);
            DueAfterStart(placed);
            Outcomes(placed, byId);
        }
    }

    private static void Fallback(PlacedMilestone placed, ILookup<string, Role> roles)
    {
        var (milestone, role) = (placed.Milestone, placed.Milestone.Responsible.Role);
        var known = role.Length > 0 && roles.Contains(role);
        var alone = milestone.Responsible.Fallback is null && roles[role].All(r => r.Fallback is null);
        if (milestone.Severity == Severity.Critical && known && alone)
        {
            // In an overlay the line that made it critical is the one to look at.
            var severity = placed.Near("severity");
            var at = severity.File == placed.View.Node.File ? placed.Near("responsible") : severity;
            placed.View.Add(
                at,
                "critical-without-fallback",
                $"this is critical, and nobody takes over when nobody is {role}: give “responsible” a “fallback”.");
        }
    }

    private static void DueAfterStart(PlacedMilestone placed)
    {
        var due = placed.Milestone.Due;
        foreach (var (moment, path) in Moments(due))
        {
            if (placed.Milestone.Start.At is { } start && start.Anchor == moment.Anchor && TermBounds.IsAlwaysBefore(moment.Offset, start.Offset))
            {
                placed.View.Add(At(placed, path, moment), "due-before-start", $"this is due at {moment}, before it can begin ({start}).");
            }
            else if (moment is { Anchor: Anchor.Opened, Offset.Amount: < 0 })
            {
                placed.View.Add(At(placed, path, moment), "due-before-start", $"this is due at {moment}, before it can begin.");
            }
        }
    }

    private static IEnumerable<(Moment Moment, string[] Keys)> Moments(Due due)
    {
        foreach (var leg in due.Legs)
        {
            yield return (leg, ["at", "earliest"]);
        }

        foreach (var later in due.Else)
        {
            yield return (later, ["hard", "otherwise"]);
        }

        foreach (var (moment, key) in new[] { (due.UltraShort, "ultraShort"), (due.Short, "short"), (due.Recheck, "recheck"), (due.Again, "again") })
        {
            if (moment is not null)
            {
                yield return (moment, [key]);
            }
        }
    }

    // The place where this moment is written: under one of these keys, alone or in a list.
    private static YamlNode At(PlacedMilestone placed, string[] keys, Moment moment)
    {
        // In an overlay that moved only the start, that is the line to look at.
        if (placed.Near("start") is { } start && start.File != placed.View.Node.File && placed.Near("due").File == placed.View.Node.File)
        {
            return start;
        }

        if (placed.Near("due") is not YamlMapping due)
        {
            return placed.Near("due");
        }

        var written = keys.Select(due.Find).SelectMany(n => n is YamlSequence list ? list.Items : n is null ? [] : [n]);
        return written.OfType<YamlScalar>().FirstOrDefault(s => MomentParser.Parse(s.Text) == moment) ?? (YamlNode)due;
    }

    private static void Outcomes(PlacedMilestone placed, ILookup<string, Milestone> byId)
    {
        if (placed.Milestone.When?.Milestone is not { } other || placed.Near("when") is not YamlMapping when || !byId.Contains(other))
        {
            return;
        }

        var outcomes = byId[other].SelectMany(m => m.Exit.Outcomes).ToArray();
        var written = (when.Find("outcome") as YamlSequence)?.Items.OfType<YamlScalar>() ?? [];
        foreach (var outcome in written.Where(o => !outcomes.Contains(o.Text)))
        {
            var hint = Closest.Hint(outcome.Text, outcomes);
            placed.View.Add(outcome, "unknown-outcome", $"milestone {other} has no outcome “{outcome.Text}”{hint}");
        }
    }
}
