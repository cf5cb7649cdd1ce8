using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Finds milestones that wait for each other, by <c>dependsOn</c>, by <c>start.after</c> or by a mixture.</summary>
internal static class CycleCheck
{
    public static void Run(ImmutableArray<PlacedMilestone> milestones)
    {
        var places = new Dictionary<string, PlacedMilestone>(StringComparer.Ordinal);
        foreach (var milestone in milestones)
        {
            places.TryAdd(milestone.Milestone.Id, milestone);
        }

        var order = milestones.Select(m => m.Milestone.Id).Distinct().ToList();
        var waitsFor = order.ToDictionary(
            id => id,
            id => places[id].Milestone.DependsOn.Concat(places[id].Milestone.Start.After).Where(places.ContainsKey).Distinct().ToList(),
            StringComparer.Ordinal);

        while (true)
        {
            DropWhatEnds(waitsFor);
            if (order.Find(waitsFor.ContainsKey) is not { } first)
            {
                return;
            }

            var cycle = CycleFrom(first, waitsFor);
            Report(cycle, places, order);
            foreach (var id in cycle)
            {
                waitsFor.Remove(id);
            }
        }
    }

    // What waits for nothing that is left can't be in a cycle.
    private static void DropWhatEnds(Dictionary<string, List<string>> waitsFor)
    {
        var waiting = waitsFor.ToDictionary(w => w.Key, w => w.Value.Count(waitsFor.ContainsKey), StringComparer.Ordinal);
        var waitedForBy = waitsFor.SelectMany(w => w.Value.Select(other => (other, w.Key))).ToLookup(p => p.other, p => p.Key, StringComparer.Ordinal);
        var ended = new Queue<string>(waiting.Where(w => w.Value == 0).Select(w => w.Key));
        while (ended.TryDequeue(out var id))
        {
            waitsFor.Remove(id);
            foreach (var other in waitedForBy[id].Where(other => --waiting[other] == 0))
            {
                ended.Enqueue(other);
            }
        }
    }

    private static List<string> CycleFrom(string id, Dictionary<string, List<string>> waitsFor)
    {
        var path = new List<string>();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        while (index.TryAdd(id, path.Count))
        {
            path.Add(id);
            id = waitsFor[id].First(waitsFor.ContainsKey);
        }

        return path[index[id]..];
    }

    private static void Report(List<string> cycle, Dictionary<string, PlacedMilestone> places, List<string> order)
    {
        var first = cycle.MinBy(order.IndexOf)!;
        var at = cycle.IndexOf(first);
        List<string> round = [.. cycle[at..], .. cycle[..at], first];
        var place = places[first];
        var key = place.Milestone.DependsOn.Contains(round[1]) ? place.Near("dependsOn") : place.Near("start", "after");
        var item = (key as YamlSequence)?.Items.FirstOrDefault(i => i is YamlScalar s && s.Text == round[1]) ?? key;
        place.View.Add(item, "cycle", cycle.Count == 1
            ? $"{first} waits for itself."
            : $"these milestones wait for each other, so none of them can begin: {string.Join(" → ", round)}.");
    }
}
