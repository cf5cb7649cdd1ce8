using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>
/// One execution of an orchestration from its start: what history knows is answered from it, in its order, and what is asked beyond it is
/// new. Everything runs on the calling thread; an orchestration that waits for anything but its engine is found out.
/// </summary>
internal sealed class Execution : IOrchestration
{
    // Measured: beyond 16 kB the host throws and the orchestration fails for good.
    private const int LongestStatus = 8_000;

    private readonly List<Asked> _asked = [];
    private readonly Dictionary<int, Action<string>> _openSteps = [];
    private readonly List<string> _buffered = [];
    private readonly Activities _activities;
    private readonly Instant _now;
    private readonly int _thread = Environment.CurrentManagedThreadId;
    private TaskCompletionSource? _wait;
    private DeviationException? _deviation;
    private bool _over;

    private Execution(string id, Activities activities, Instant now) => (Id, _activities, _now) = (id, activities, now);

    public string Id { get; }

    /// <summary>What was asked and isn't in history yet.</summary>
    public IEnumerable<Asked> News { get; private set; } = [];

    public bool HasEnded { get; private set; }

    public bool StartsAgain { get; private set; }

    /// <summary>The wait that goes on, if it waits.</summary>
    public WaitBegan? OpenWait { get; private set; }

    /// <summary>Events that came and that nobody waited for.</summary>
    public IReadOnlyList<string> Leftovers => _buffered;

    public static Execution Of(string id, Func<IOrchestration, Task> orchestration, IReadOnlyList<HistoryEvent> history, Activities activities, Instant now)
    {
        var execution = new Execution(id, activities, now);
        var before = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(new NoOtherWork(execution));
        try
        {
            execution.Run(orchestration, history);
        }
        finally
        {
            execution._over = true;
            SynchronizationContext.SetSynchronizationContext(before);
        }

        return execution;
    }

    public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input)
    {
        _activities.Learn(step);
        var place = Ask(new StepScheduled(_asked.Count, step.Name, EngineJson.Write(input)));
        var answer = new TaskCompletionSource<TOutput>();
        _openSteps.Add(place, output => answer.SetResult(EngineJson.Read<TOutput>(output)));
        return answer.Task;
    }

    public void SetStatus(OrchestrationStatus status)
    {
        var json = EngineJson.Write(status);
        Ask(new StatusShown(_asked.Count, json.Length < LongestStatus ? json : throw Deviate($"its status is {json.Length} characters long.")));
    }

    public Task WaitFor(string eventName, Duration atMost)
    {
        if (_asked.OfType<WaitBegan>().Any())
        {
            throw Deviate($"it waits for {eventName} after another wait in the same generation: the real engine's first wait would swallow the event.");
        }

        Ask(new WaitBegan(_asked.Count, eventName, atMost, _now + atMost));
        if (_buffered.Remove(eventName))
        {
            return Task.CompletedTask;
        }

        _wait = new TaskCompletionSource();
        OpenWait = (WaitBegan)_asked[^1];
        return _wait.Task;
    }

    public void StartAgain()
    {
        Guard("starts again");
        StartsAgain = true;
    }

    private void Run(Func<IOrchestration, Task> orchestration, IReadOnlyList<HistoryEvent> history)
    {
        var run = Begin(orchestration);
        foreach (var known in history)
        {
            Replay(known, run);
            if (_deviation is not null)
            {
                throw _deviation;
            }
        }

        if (run.IsFaulted)
        {
            // The real engine would have failed it for good.
            throw _deviation ?? new DeviationException(Id, $"it failed: {run.Exception.InnerException}");
        }

        News = _asked.Skip(history.OfType<Asked>().Count());
        HasEnded = run.IsCompleted;
        if (!HasEnded && _openSteps.Count == 0 && OpenWait is null)
        {
            throw Deviate("it waits for something that its engine doesn't know.");
        }

        if (HasEnded && (_openSteps.Count > 0 || OpenWait is not null))
        {
            throw Deviate("it ended while something that it asked for was under way.");
        }
    }

    private async Task Begin(Func<IOrchestration, Task> orchestration) => await orchestration(this);

    private void Replay(HistoryEvent known, Task run)
    {
        switch (known)
        {
            case Asked asked:
                Compare(asked, run);
                break;
            case StepCompleted completed when _openSteps.Remove(completed.Place, out var answer):
                answer(completed.Output);
                break;
            case TimerFired fired when OpenWait?.Place == fired.Place:
                Wake();
                break;
            case EventRaised raised when OpenWait?.EventName == raised.EventName:
                Wake();
                break;
            case EventRaised raised:
                _buffered.Add(raised.EventName);
                break;
            case TimerFired:
                // The event came first: the race is over.
                break;
            default:
                throw Deviate($"history has {known}, and nothing waits for it.");
        }
    }

    private void Compare(Asked known, Task run)
    {
        if (known.Place >= _asked.Count)
        {
            throw Deviate(run.IsCompleted
                ? $"history says that it asked for {known}; executed again it ended before that."
                : $"history says that it asked for {known}; executed again it didn't ask for anything there.");
        }

        var now = _asked[known.Place];
        var same = known is WaitBegan then && now is WaitBegan again ? then == again with { FireAt = then.FireAt } : known == now;
        if (!same)
        {
            throw Deviate($"history says that it asked for {known}; executed again it asked for {now}.");
        }

        if (known is WaitBegan began && OpenWait?.Place == began.Place)
        {
            OpenWait = began;
        }
    }

    private void Wake()
    {
        OpenWait = null;
        _wait!.SetResult();
    }

    private int Ask(Asked asked)
    {
        Guard($"asks for {asked}");
        if (StartsAgain)
        {
            throw Deviate($"it asks for {asked} after it said that it starts again.");
        }

        _asked.Add(asked);
        return asked.Place;
    }

    private void Guard(string what)
    {
        if (_over || Environment.CurrentManagedThreadId != _thread)
        {
            throw Deviate($"it {what} outside its engine: something else than the engine woke it.");
        }
    }

    private DeviationException Deviate(string sentence) => _deviation ??= new DeviationException(Id, sentence);

    /// <summary>Whatever wants to go on later, by itself, waits for something that no history will answer.</summary>
    private sealed class NoOtherWork(Execution execution) : SynchronizationContext
    {
        public override void Post(SendOrPostCallback d, object? state) => execution.Deviate("it waits for something that its engine doesn't know.");
    }
}
