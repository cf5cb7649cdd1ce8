using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>One run of a scenario on an engine: over the real store, process after process.</summary>
internal sealed class ScenarioRun : IAsyncDisposable
{
    private readonly IEngine _engine;
    private readonly Kills _kills;
    private readonly Database _database;
    private readonly SimulatedClock _clock;
    private readonly Post _post;
    private Surroundings _now = null!;
    private Life _life = null!;

    private ScenarioRun(IEngine engine, Kills kills, Database database, Instant start, bool repeatsSafely)
    {
        (_engine, _kills, _database) = (engine, kills, database);
        _clock = new SimulatedClock(start);
        _post = new Post { RepeatsSafely = repeatsSafely };
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="kills">When processes are killed; a new one starts at once.</param>
    public static async Task<Outcome> Of(Scenario scenario, IEngine engine, Kills? kills = null, bool repeatsSafely = true)
    {
        await using var run = new ScenarioRun(
            engine, kills ?? new Kills(_ => false), await Database.Copy(), scenario.InOrder.First().At - Duration.FromMinutes(1), repeatsSafely);
        await run.Begin();
        foreach (var (at, happens) in scenario.InOrder)
        {
            await run.Through(s => s.Engine.RunUntil(at));
            await run.Through(happens);
        }

        await run.Through(s => s.Engine.RunUntil(Amsterdam.At(scenario.Until)));
        return await Outcome.Of(run._now.Parts, run._post);
    }

    public async ValueTask DisposeAsync()
    {
        await _now.Engine.DisposeAsync();
        await _database.DisposeAsync();
    }

    private async Task Begin()
    {
        _life = new Life(_kills);
        var parts = Parts.Of(await _database.Reopen(), _post, _clock, _life);
        _now = new Surroundings(_engine.Begin(parts, _clock, _life), parts, _clock, _post);
        await _now.Engine.Start();
    }

    /// <summary>Has it done, by as many processes as it takes. Whoever gave it has no answer from one that was killed, and gives it again.</summary>
    private async Task Through(Func<Surroundings, Task> work)
    {
        while (!await _life.Survives(work(_now)))
        {
            do
            {
                await _now.Engine.DisposeAsync();
                await Begin();
            }
            while (!await _life.Survives(_now.Engine.Sweep()));
        }
    }
}
