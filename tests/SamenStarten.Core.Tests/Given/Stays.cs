using System.Collections.Concurrent;
using NodaTime;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Given;

/// <summary>Simulated trajectories, by how long the stay is.</summary>
internal static class Stays
{
    /// <summary>Half a year inside: the trajectory that budgets are about.</summary>
    public const int Standard = 183;

    public const int Long = 730;
    public const int Short = 60;
    public const int UltraShort = 8;

    /// <summary>On remand, for which nobody knows the end.</summary>
    public const int Remand = 0;

    private static readonly ConcurrentDictionary<(int Days, bool OnTime, LocalDate Entry), IReadOnlyList<Happening>> Known = new();

    public static SimulationResult Run(int days, bool onTime, LocalDate entry)
    {
        var release = days == Remand ? (LocalDate?)null : entry.PlusDays(days);
        return Simulator.Run(
            TheWorkflow.National,
            new SimulationRequest(
                entry, release, ReleaseDateCertainty.Definite, days == Remand ? "preventief" : "veroordeeld", onTime, [],
                release?.PlusMonths(9) ?? entry.PlusMonths(6)));
    }

    /// <summary>The mails of a stay. Each is run once, however many tests ask for it.</summary>
    public static IReadOnlyList<Happening> Mails(int days, bool onTime, LocalDate entry) =>
        Known.GetOrAdd((days, onTime, entry), k => [.. Run(k.Days, k.OnTime, k.Entry).Happenings.Where(h => h.Kind == "message")]);
}
