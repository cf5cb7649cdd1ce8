using SamenStarten.Core.Simulation;

namespace SamenStarten.Cli.Simulating;

/// <summary>What a trajectory asks of people: how many messages, to how many of them, and who gets most.</summary>
/// <param name="BusiestRole">A role of whoever gets most; null when nobody gets any.</param>
internal sealed record Footprint(int Messages, int People, int Most, string? BusiestRole)
{
    public static Footprint Of(SimulationResult result)
    {
        var perPerson = result.Happenings
            .Where(h => h.Kind == "message")
            .GroupBy(h => h.Contact)
            .OrderByDescending(g => g.Count())
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .ToList();
        return perPerson.Count == 0
            ? new Footprint(0, 0, 0, null)
            : new Footprint(perPerson.Sum(g => g.Count()), perPerson.Count, perPerson[0].Count(), perPerson[0].First().Role);
    }

    public override string ToString() => $"{Messages} messages to {People} people, the busiest gets {Most}";
}
