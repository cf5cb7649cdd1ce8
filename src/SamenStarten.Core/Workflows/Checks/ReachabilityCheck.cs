using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Finds milestones that would never be in play.</summary>
internal static class ReachabilityCheck
{
    public static void Run(Workflow workflow, ImmutableArray<PlacedMilestone> milestones)
    {
        if (workflow.Tracks.IsEmpty)
        {
            return;
        }

        var byId = milestones.ToLookup(m => m.Milestone.Id, m => m.Milestone, StringComparer.Ordinal);
        foreach (var placed in milestones.Where(m => !m.Milestone.ComesWithEvent))
        {
            Tags(workflow, placed);
            Start(workflow, placed, byId);
        }
    }

    private static void Tags(Workflow workflow, PlacedMilestone placed)
    {
        if (!workflow.Tracks.Any(t => t.Includes(placed.Milestone)))
        {
            placed.View.Add(placed.View.Node, "unreachable", "no track uses this milestone: none has one of its tags, or uses all.");
            return;
        }

        var used = workflow.Tracks.SelectMany(t => t.Uses).ToHashSet(StringComparer.Ordinal);
        foreach (var tag in placed.View.Scalars("tags").Where(t => !used.Contains(t.Text)))
        {
            placed.View.Add(tag, "unreachable", $"no track uses the tag “{tag.Text}”{Closest.Hint(tag.Text, used)}");
        }
    }

    private static void Start(Workflow workflow, PlacedMilestone placed, ILookup<string, Milestone> byId)
    {
        var milestone = placed.Milestone;
        var after = milestone.Start.After;
        if (after.IsEmpty || after.Any(id => !byId.Contains(id)))
        {
            return;
        }

        ImmutableArray<Track> stuck =
        [
            .. workflow.Tracks.Where(t => t.Includes(milestone) && !after.Any(id => byId[id].Any(m => m.ComesWithEvent || t.Includes(m)))),
        ];
        var tracks = workflow.Tracks.Count(t => t.Includes(milestone));
        var waits = string.Join(", ", after);
        if (stuck.Length == tracks && tracks > 0)
        {
            placed.View.Add(
                placed.Near("start", "after"),
                "unreachable",
                $"this can never begin: no track that uses it uses what it comes after ({waits}).");
        }
        else if (stuck.Where(t => FallsDueOnlyOnceBegun(milestone.Due, t)).Select(t => t.Id).ToArray() is { Length: > 0 } names)
        {
            placed.View.Add(
                placed.Near("start", "after"),
                "unreachable",
                $"in track {string.Join(", ", names)} this is never due: it is counted from its start, and that track doesn't use what it comes after ({waits}).");
        }
    }

    private static bool FallsDueOnlyOnceBegun(Due due, Track track)
    {
        var first = track.Id switch
        {
            "UltraShort" when due.UltraShort is { } moment => [moment],
            "Short" when due.Short is { } moment => [moment],
            _ => due.Legs,
        };
        return !first.IsEmpty && first.All(m => m.Anchor == Anchor.Opened);
    }
}
