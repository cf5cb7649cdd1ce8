using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>
/// Runs orchestrations in this process, without replay: they hold nothing across a wait, so after a kill they start at the top.
/// It is one process and nothing more: what must survive is in the database, not here.
/// </summary>
public sealed partial class EmbeddedEngine(StepTable steps, IClock clock, ILogger<EmbeddedEngine> logger) : IAsyncDisposable
{
    /// <summary>After a failure that no step could answer for (a full disk, say) the orchestration starts again so much later.</summary>
    public static readonly Duration AfterFailure = Duration.FromMinutes(1);

    private const int MostAtOnce = 64;

    private readonly ConcurrentDictionary<string, Instance> _instances = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _stirred = new(0);
    private readonly CancellationTokenSource _stopping = new();
    private int _running;

    /// <summary>Every instance with where it stands, for the administrator.</summary>
    public IEnumerable<(string Id, OrchestrationStatus? Status, Instant? WakesAt)> Instances =>
        _instances.Values.Select(i => (i.Id, i.Status, i.WakesAt)).OrderBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Starts an orchestration under this id. One that is there already is left as it is.</summary>
    public void Start(string id, Func<IOrchestration, Task> orchestration)
    {
        if (_instances.TryAdd(id, new Instance(id, orchestration, this)))
        {
            Stir();
        }
    }

    /// <summary>Wakes an orchestration. False when it isn't there.</summary>
    public bool Raise(string id, string eventName)
    {
        if (!_instances.TryGetValue(id, out var instance))
        {
            return false;
        }

        instance.Raise(eventName);
        Stir();
        return true;
    }

    /// <summary>Simulated time: moves from moment to moment up to this one, and does all that falls in between.</summary>
    /// <param name="moving">Told of each moment before what falls at it is done.</param>
    public async Task RunUntil(SimulatedClock simulated, Instant until, Func<Instant, Task>? moving = null, CancellationToken cancellation = default)
    {
        await RunWhatIsReady(failuresThrow: true);
        while (!cancellation.IsCancellationRequested && NextWake() is { } next && next <= until)
        {
            simulated.MoveTo(next);
            if (moving is not null)
            {
                await moving(next);
            }

            await RunWhatIsReady(failuresThrow: true);
        }

        simulated.MoveTo(until);
    }

    /// <summary>Real time: runs until stopped. One that takes long (a mail server that doesn't answer) keeps nobody else waiting.</summary>
    public async Task Run(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopping.Token);
        while (!stop.IsCancellationRequested)
        {
            var now = clock.GetCurrentInstant();
            var ready = _instances.Values.Where(i => i.IsReady(now)).OrderBy(i => i.WakesAt).Take(MostAtOnce - Volatile.Read(ref _running)).ToList();
            ready.ForEach(instance => _ = RunAside(instance));
            var next = NextWake();
            var wait = next <= now || next is null ? Duration.FromHours(1) : Duration.Min(next.Value - now, Duration.FromHours(1));
            try
            {
                await _stirred.WaitAsync(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), stop.Token);
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    private async Task RunAside(Instance instance)
    {
        Interlocked.Increment(ref _running);
        await RunOnce(instance, failuresThrow: false);
        Interlocked.Decrement(ref _running);
        Stir();
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _stopping.Dispose();
        _stirred.Dispose();
    }

    /// <summary>Runs every instance that is ready, together, until none is: what waits for the disk waits for one flush.</summary>
    private async Task RunWhatIsReady(bool failuresThrow)
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var ready = _instances.Values.Where(i => i.IsReady(now)).OrderBy(i => i.Id, StringComparer.Ordinal).ToList();
            if (ready.Count == 0)
            {
                return;
            }

            await Task.WhenAll(ready.Select(i => RunOnce(i, failuresThrow)));
        }
    }

    private async Task RunOnce(Instance instance, bool failuresThrow)
    {
        try
        {
            if (await instance.Run())
            {
                _instances.TryRemove(instance.Id, out _);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong, the other orchestrations go on, and this one is tried again.
        catch (Exception failure) when (!failuresThrow)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, instance.Id, failure.GetType().Name);
            instance.StartAfter(clock.GetCurrentInstant() + AfterFailure);
        }
    }

    private Instant? NextWake() => _instances.IsEmpty ? null : _instances.Values.Min(i => i.WakesAt);

    private void Stir()
    {
        if (_stirred.CurrentCount == 0)
        {
            _stirred.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Orchestration {Id} failed by {Failure} and starts again in a minute")]
    private static partial void LogFailure(ILogger logger, string id, string failure);

    /// <summary>One run after another of one orchestration, each from the top.</summary>
    private sealed class Instance(string id, Func<IOrchestration, Task> orchestration, EmbeddedEngine engine) : IOrchestration
    {
        private readonly Lock _lock = new();
        private TaskCompletionSource? _wait;
        private TaskCompletionSource? _parked;
        private Task? _running;
        private string? _waitsFor;
        private bool _raised;
        private bool _again;

        public string Id => id;

        public OrchestrationStatus? Status { get; private set; }

        public Instant? WakesAt { get; private set; } = Instant.MinValue;

        public bool IsReady(Instant now) => WakesAt <= now || (_raised && _wait is not null);

        public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => engine.StepsTable.Do(step, input);

        public void SetStatus(OrchestrationStatus status) => Status = status;

        public void StartAgain() => _again = true;

        public void StartAfter(Instant instant)
        {
            lock (_lock)
            {
                (_running, _wait, WakesAt) = (null, null, instant);
            }
        }

        public void Raise(string eventName)
        {
            lock (_lock)
            {
                if (_waitsFor is null || _waitsFor == eventName)
                {
                    _raised = true;
                }
            }
        }

        public Task WaitFor(string eventName, Duration atMost)
        {
            lock (_lock)
            {
                _waitsFor = eventName;
                _wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                WakesAt = engine.Now + atMost;
                _parked?.TrySetResult();
                return _wait.Task;
            }
        }

        /// <summary>Runs until it waits or ends. True when it ended for good.</summary>
        public async Task<bool> Run()
        {
            do
            {
                Task running;
                Task parked;
                lock (_lock)
                {
                    var wait = _wait;
                    _parked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                    parked = _parked.Task;
                    _wait = null;
                    _waitsFor = null;
                    WakesAt = null;
                    _raised = false;
                    if (_running is null)
                    {
                        _again = false;
                        _running = Task.Run(() => orchestration(this));
                    }

                    running = _running;
                    wait?.TrySetResult();
                }

                if (await Task.WhenAny(running, parked) == parked && !running.IsCompleted)
                {
                    return false;
                }

                await running;
                _running = null;
            }
            while (_again);
            return true;
        }
    }

    private StepTable StepsTable => steps;

    private Instant Now => clock.GetCurrentInstant();
}
