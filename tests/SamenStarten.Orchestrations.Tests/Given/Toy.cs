using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>Small orchestrations and steps, for tests that are about the engine and not about what it carries.</summary>
internal static class Toy
{
    public const string Changed = nameof(Changed);

    public static readonly Step<string, string> Look = new(nameof(Look));

    public static readonly Step<int, int> Work = new(nameof(Work));

    public static Instant Noon { get; } = Instant.FromUtc(2026, 3, 2, 12, 0);

    /// <summary>The shape of every orchestration of ours: look, work, wait, again.</summary>
    public static async Task Loop(IOrchestration orchestration)
    {
        await orchestration.Do(Look, orchestration.Id);
        await Task.WhenAll(Enumerable.Range(1, 3).Select(n => orchestration.Do(Work, n)));
        await orchestration.WaitFor(Changed, Duration.FromHours(1));
        orchestration.StartAgain();
    }

    public static StepTable Steps(List<string> done, Action? looking = null) => new StepTable()
        .Add(Look, async id =>
        {
            await Task.Yield();
            looking?.Invoke();
            done.Add($"look {id}");
            return "seen";
        })
        .Add(Work, async n =>
        {
            await Task.Yield();
            done.Add($"work {n}");
            return n;
        });
}
