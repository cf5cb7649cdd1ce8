using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>One run after another of one orchestration, each from the top, and never two at the same time.</summary>
internal sealed class EmbeddedInstance(string id, Func<IOrchestration, Task> orchestration, StepTable steps, IClock clock) : IOrchestration
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _wait;
    private TaskCompletionSource? _parked;
    private Task? _running;
    private string? _waitsFor;
    private Instant? _wakesAt = Instant.MinValue;
    private OrchestrationStatus? _status;
    private bool _claimed;
    private bool _raised;
    private bool _again;
    private bool _ended;

    public string Id => id;

    public OrchestrationStatus? Status => Guarded(() => _status);

    /// <summary>When time wakes it; null while it runs and after it ended.</summary>
    public Instant? WakesAt => Guarded(() => _wakesAt);

    public bool HasEnded => Guarded(() => _ended);

    public bool IsReady(Instant now) => Guarded(() => IsReadyNow(now));

    /// <summary>Takes it for one run. False when it isn't ready, or when somebody else has it.</summary>
    public bool Claim(Instant now) => Guarded(() => IsReadyNow(now) && (_claimed = true));

    public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => steps.Do(step, input);

    public void SetStatus(OrchestrationStatus status) => Guarded(() => _status = status);

    public void StartAgain() => Guarded(() => _again = true);

    /// <summary>After a failure: from the top, not before this instant.</summary>
    public void StartAfter(Instant instant) =>
        Guarded(() => (_running, _wait, _waitsFor, _wakesAt, _raised, _claimed) = (null, null, null, instant, false, false));

    /// <summary>Wakes it, or has it look again when it is running. False when it ended.</summary>
    public bool Raise(string eventName) => Guarded(() =>
    {
        _raised |= _waitsFor is null || _waitsFor == eventName;
        return !_ended;
    });

    public Task WaitFor(string eventName, Duration atMost) => Guarded(() =>
    {
        _waitsFor = eventName;
        _wait = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _wakesAt = clock.GetCurrentInstant() + atMost;
        _parked?.TrySetResult();
        return _wait.Task;
    });

    /// <summary>Runs until it waits or ends; only for whoever claimed it. True when it ended for good.</summary>
    public async Task<bool> Run()
    {
        while (true)
        {
            var (running, parked) = Guarded(GoOn);
            await Task.WhenAny(running, parked);
            if (!running.IsCompleted)
            {
                Guarded(() => _claimed = false);
                return false;
            }

            await running;
            if (Guarded(HasNothingMore))
            {
                return true;
            }
        }
    }

    private bool IsReadyNow(Instant now) => !_claimed && !_ended && (_wakesAt <= now || (_raised && _wait is not null));

    private (Task Running, Task Parked) GoOn()
    {
        var wait = _wait;
        var parked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        (_parked, _wait, _waitsFor, _wakesAt, _raised) = (parked, null, null, null, false);
        if (_running is null)
        {
            _again = false;
            _running = Task.Run(() => orchestration(this));
        }

        wait?.TrySetResult();
        return (_running, parked.Task);
    }

    /// <summary>An event that was raised while it ended is looked at all the same: it may be news of what ended.</summary>
    private bool HasNothingMore()
    {
        _running = null;
        return _ended = !_again && !_raised;
    }

    private T Guarded<T>(Func<T> work)
    {
        lock (_lock)
        {
            return work();
        }
    }
}
