using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Engine;

public sealed class EmbeddedEngineTests : IAsyncDisposable
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly SimulatedClock _clock = new(Toy.Noon);
    private readonly List<string> _done = [];
    private readonly SemaphoreSlim _looked = new(0);
    private readonly SemaphoreSlim _mayGoOn = new(0);
    private EmbeddedEngine? _engine;
    private int _atOnce;

    [Fact]
    public async Task An_event_raised_while_it_runs_is_not_lost()
    {
        EmbeddedEngine? engine = null;
        engine = Engine(looking: () => { if (_done.Count == 0) { Assert.True(engine!.Raise("toy", Toy.Changed)); } });
        engine.Start("toy", Toy.Loop);

        await engine.RunUntil(_clock, Toy.Noon);

        Assert.Equal(2, Looks());
    }

    [Fact]
    public async Task An_event_wakes_what_waits_for_it_and_nothing_else()
    {
        var engine = Engine();
        engine.Start("toy", Toy.Loop);
        await engine.RunUntil(_clock, Toy.Noon);

        engine.Raise("toy", "SomethingElse");
        await engine.RunUntil(_clock, Toy.Noon);
        Assert.Equal(1, Looks());

        engine.Raise("toy", Toy.Changed);
        await engine.RunUntil(_clock, Toy.Noon);
        Assert.Equal(2, Looks());
    }

    [Fact]
    public async Task Started_twice_is_started_once()
    {
        var engine = Engine();
        engine.Start("toy", Toy.Loop);
        engine.Start("toy", Toy.Loop);

        await engine.RunUntil(_clock, Toy.Noon);
        engine.Start("toy", Toy.Loop);
        await engine.RunUntil(_clock, Toy.Noon);

        Assert.Equal(1, Looks());
        Assert.Single(engine.Instances);
    }

    [Fact]
    public async Task What_ended_is_gone_and_can_be_started_anew()
    {
        var engine = Engine();
        engine.Start("toy", o => o.Do(Toy.Look, o.Id));
        await engine.RunUntil(_clock, Toy.Noon);

        Assert.False(engine.Raise("toy", Toy.Changed));
        engine.Start("toy", o => o.Do(Toy.Look, o.Id));
        await engine.RunUntil(_clock, Toy.Noon);

        Assert.Equal(2, Looks());
    }

    [Fact]
    public async Task Simulated_time_visits_every_moment_and_stops_where_it_was_asked_to()
    {
        var engine = Engine();
        engine.Start("toy", Toy.Loop);
        engine.Start("late", async o =>
        {
            await o.WaitFor(Toy.Changed, Duration.FromMinutes(90));
            await o.Do(Toy.Look, o.Id);
        });
        var visited = new List<Instant>();

        await engine.RunUntil(_clock, Toy.Noon + (2.5 * Hour), moment =>
        {
            Assert.Equal(moment, _clock.GetCurrentInstant());
            visited.Add(moment);
            return Task.CompletedTask;
        });

        Assert.Equal([Toy.Noon + Hour, Toy.Noon + (1.5 * Hour), Toy.Noon + (2 * Hour)], visited);
        Assert.Equal(Toy.Noon + (2.5 * Hour), _clock.GetCurrentInstant());
    }

    [Fact]
    public async Task An_orchestration_never_runs_twice_at_the_same_time()
    {
        var engine = Gated();
        var running = engine.Run(TestContext.Current.CancellationToken);
        engine.Start("toy", Toy.Loop);
        Assert.True(await _looked.WaitAsync(Patience, TestContext.Current.CancellationToken));

        await Parallel.ForAsync(0, 50, TestContext.Current.CancellationToken, (_, _) =>
        {
            Assert.True(engine.Raise("toy", Toy.Changed));
            engine.Start("toy", Toy.Loop);
            return ValueTask.CompletedTask;
        });
        _mayGoOn.Release();

        // Fifty events while it ran are one more look.
        Assert.True(await _looked.WaitAsync(Patience, TestContext.Current.CancellationToken));
        _mayGoOn.Release();
        await Stop(running);
        Assert.Equal(2, Looks());
    }

    [Fact]
    public async Task One_that_takes_long_keeps_nobody_else_waiting()
    {
        var engine = Gated();
        var running = engine.Run(TestContext.Current.CancellationToken);
        engine.Start("slow", Toy.Loop);
        Assert.True(await _looked.WaitAsync(Patience, TestContext.Current.CancellationToken));
        var other = new TaskCompletionSource();

        engine.Start("quick", _ =>
        {
            other.SetResult();
            return Task.CompletedTask;
        });

        await other.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        _mayGoOn.Release();
        await Stop(running);
    }

    [Fact]
    public async Task After_a_failure_it_starts_again_a_minute_later_and_the_log_names_no_person()
    {
        var log = new WrittenLines();
        var failures = 0;
        var again = new TaskCompletionSource();
        var engine = _engine = new EmbeddedEngine(Toy.Steps(_done), _clock, log);
        var running = engine.Run(TestContext.Current.CancellationToken);
        engine.Start("toy", o =>
        {
            if (failures++ == 0)
            {
                throw new InvalidOperationException("Something about Kwakernaak.");
            }

            again.SetResult();
            return Task.CompletedTask;
        });
        await log.Written.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        var patience = new CancellationTokenSource(Patience);
        while (engine.Instances.Single(i => i.Id == "toy").WakesAt is not { } at || at != Toy.Noon + EmbeddedEngine.AfterFailure)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }

        Assert.Equal(1, failures);
        _clock.MoveTo(Toy.Noon + EmbeddedEngine.AfterFailure);
        engine.Start("anything", _ => Task.CompletedTask);
        await again.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

        Assert.Equal("Orchestration toy failed by InvalidOperationException and starts again in a minute", Assert.Single(log.Lines));
        await Stop(running);
    }

    public async ValueTask DisposeAsync()
    {
        await Stop(Task.CompletedTask);
        _looked.Dispose();
        _mayGoOn.Dispose();
    }

    private async Task Stop(Task running)
    {
        if (_engine is { } engine)
        {
            _engine = null;
            await engine.DisposeAsync();
        }

        await running;
    }

    private int Looks() => _done.Count(d => d.StartsWith("look", StringComparison.Ordinal));

    private EmbeddedEngine Engine(Action? looking = null) =>
        _engine = new EmbeddedEngine(Toy.Steps(_done, looking), _clock, NullLogger<EmbeddedEngine>.Instance);

    /// <summary>One whose every look tells, and waits until it may go on.</summary>
    private EmbeddedEngine Gated() => _engine = new EmbeddedEngine(
        new StepTable().Add(Toy.Work, n => Task.FromResult(n)).Add(Toy.Look, async id =>
        {
            Assert.Equal(1, Interlocked.Increment(ref _atOnce));
            _looked.Release();
            await _mayGoOn.WaitAsync(Patience);
            Interlocked.Decrement(ref _atOnce);
            _done.Add($"look {id}");
            return "seen";
        }),
        _clock,
        NullLogger<EmbeddedEngine>.Instance);

    private sealed class WrittenLines : ILogger<EmbeddedEngine>
    {
        public TaskCompletionSource Written { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Null(exception);
            Lines.Add(formatter(state, exception));
            Written.TrySetResult();
        }
    }
}
