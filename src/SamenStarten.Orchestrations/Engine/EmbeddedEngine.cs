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
    private static readonly Duration LongestNap = Duration.FromHours(1);

    private readonly ConcurrentDictionary<string, EmbeddedInstance> _instances = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _stirred = new(0);
    private readonly CancellationTokenSource _stopping = new();
    private Task _loop = Task.CompletedTask;

    /// <summary>Every instance with where it stands, for the administrator.</summary>
    public IEnumerable<(string Id, OrchestrationStatus? Status, Instant? WakesAt)> Instances =>
        _instances.Values.Select(i => (i.Id, i.Status, i.WakesAt)).OrderBy(i => i.Id, StringComparer.Ordinal);

    /// <summary>Starts an orchestration under this id. One that is there already is left as it is.</summary>
    public void Start(string id, Func<IOrchestration, Task> orchestration)
    {
        var begun = new EmbeddedInstance(id, orchestration, steps, clock);
        if (_instances.AddOrUpdate(id, begun, (_, there) => there.HasEnded ? begun : there) == begun)
        {
            Stir();
        }
    }

    /// <summary>Wakes an orchestration. False when it isn't there.</summary>
    public bool Raise(string id, string eventName)
    {
        if (!_instances.TryGetValue(id, out var instance) || !instance.Raise(eventName))
        {
            return false;
        }

        Stir();
        return true;
    }

    /// <summary>Simulated time: moves from moment to moment up to this one, and does all that falls in between.</summary>
    /// <param name="moving">Told of each moment before what falls at it is done.</param>
    public async Task RunUntil(SimulatedClock simulated, Instant until, Func<Instant, Task>? moving = null, CancellationToken cancellation = default)
    {
        await RunWhatIsReady();
        while (!cancellation.IsCancellationRequested && NextWake() is { } next && next <= until)
        {
            simulated.MoveTo(next);
            if (moving is not null)
            {
                await moving(next);
            }

            await RunWhatIsReady();
        }

        simulated.MoveTo(until);
    }

    /// <summary>Real time: runs until stopped, and lets what is under way finish. One that takes long (a mail server that doesn't answer) keeps nobody else waiting.</summary>
    public Task Run(CancellationToken cancellation) => _loop = Loop(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _loop;
        _stopping.Dispose();
        _stirred.Dispose();
    }

    private async Task Loop(CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, _stopping.Token);
        var aside = new List<Task>();
        while (!stop.IsCancellationRequested)
        {
            aside.RemoveAll(run => run.IsCompleted);
            var now = clock.GetCurrentInstant();
            var ready = _instances.Values.Where(i => i.IsReady(now)).OrderBy(i => i.WakesAt).Take(MostAtOnce - aside.Count).ToList();
            aside.AddRange(ready.Where(i => i.Claim(now)).Select(RunAside));

            // What is due already and found no place is looked at again when one of those under way makes room.
            var wait = NextWake() is { } next && next > now ? Duration.Min(next - now, LongestNap) : LongestNap;
            try
            {
                await _stirred.WaitAsync(wait.ToTimeSpan() + TimeSpan.FromMilliseconds(1), stop.Token);
            }
            catch (OperationCanceledException)
            {
                break;
            }
        }

        await Task.WhenAll(aside);
    }

    private async Task RunAside(EmbeddedInstance instance)
    {
        try
        {
            await RunOnce(instance);
        }
#pragma warning disable CA1031 // Whatever went wrong, the other orchestrations go on, and this one is tried again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, instance.Id, failure.GetType().Name);
            instance.StartAfter(clock.GetCurrentInstant() + AfterFailure);
        }

        Stir();
    }

    /// <summary>Runs every instance that is ready, together, until none is: what waits for the disk waits for one flush.</summary>
    private async Task RunWhatIsReady()
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var ready = _instances.Values.OrderBy(i => i.Id, StringComparer.Ordinal).Where(i => i.Claim(now)).ToList();
            if (ready.Count == 0)
            {
                return;
            }

            await Task.WhenAll(ready.Select(RunOnce));
        }
    }

    private async Task RunOnce(EmbeddedInstance instance)
    {
        if (await instance.Run())
        {
            _instances.TryRemove(KeyValuePair.Create(instance.Id, instance));
        }
    }

    private Instant? NextWake() => _instances.IsEmpty ? null : _instances.Values.Min(i => i.WakesAt);

    private void Stir()
    {
        if (!_stopping.IsCancellationRequested && _stirred.CurrentCount == 0)
        {
            _stirred.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Orchestration {Id} failed by {Failure} and starts again in a minute")]
    private static partial void LogFailure(ILogger logger, string id, string failure);
}
