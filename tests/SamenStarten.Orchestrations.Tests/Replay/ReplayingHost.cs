using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>
/// One process of an engine that replays, as the Durable Task engine does: at every answer, event and timer the orchestration is executed
/// from its start, against its history. The next process goes on with the same storage.
/// </summary>
internal sealed class ReplayingHost(Storage storage, StepTable steps, SimulatedClock clock, HostOptions? options = null, Life? life = null)
{
    private readonly HostOptions _options = options ?? new HostOptions();
    private readonly Life _life = life ?? Life.Undisturbed();
    private readonly Activities _activities = new(steps);
    private int _stepsRun;

    /// <summary>Starts an orchestration under this id. One that is there already is left as it is.</summary>
    public void Start(string id, Func<IOrchestration, Task> orchestration)
    {
        if (storage.Instances.GetValueOrDefault(id) is null or { HasEnded: true })
        {
            storage.Instances[id] = new StoredInstance(id, orchestration);
        }
    }

    /// <summary>Wakes an orchestration. False when it isn't there, or ended.</summary>
    /// <param name="surely">It gets there, once, whatever events do otherwise.</param>
    public bool Raise(string id, string eventName, bool surely = false)
    {
        if (storage.Instances.GetValueOrDefault(id) is not { HasEnded: false } instance)
        {
            return false;
        }

        for (var times = surely ? 1 : _options.LosesEvents ? 0 : _options.DoublesEvents ? 2 : 1; times > 0; times--)
        {
            instance.Inbox.Add(eventName);
        }

        return true;
    }

    /// <summary>Moves from moment to moment up to this one, and does all that falls in between.</summary>
    /// <param name="moving">Told of each moment before what falls at it is done: an event raised here comes while a timer fires.</param>
    /// <param name="resting">Asked at each moment when all is done; answers whether it brought anything to do.</param>
    public async Task RunUntil(Instant until, Func<Instant, Task>? moving = null, Func<Task<bool>>? resting = null)
    {
        await RunToRest(resting);
        while (NextTimer() is { } next && next <= until)
        {
            clock.MoveTo(next);
            if (moving is not null)
            {
                await moving(next);
            }

            await RunToRest(resting);
        }

        clock.MoveTo(until);
    }

    /// <summary>Until there is nothing to do at this moment.</summary>
    public async Task RunToQuiet()
    {
        while (true)
        {
            if (storage.Instances.Values.FirstOrDefault(HasNews) is { } woken)
            {
                await Execute(woken, News(woken));
            }
            else if (storage.Instances.Values.FirstOrDefault(i => i.OpenSteps.Any()) is { } waiting)
            {
                await RunStep(waiting, _options.LastStepFirst ? waiting.OpenSteps.Last() : waiting.OpenSteps.First());
            }
            else
            {
                return;
            }
        }
    }

    private async Task RunToRest(Func<Task<bool>>? resting)
    {
        do
        {
            await RunToQuiet();
        }
        while (resting is not null && await resting());
    }

    private Instant? NextTimer() => storage.Instances.Values.Select(i => (Instant?)i.OpenWait?.FireAt).Min();

    private bool HasNews(StoredInstance instance) =>
        !instance.HasEnded && (!instance.HasBegun || instance.Inbox.Count > 0 || TimerIsDue(instance));

    private bool TimerIsDue(StoredInstance instance) => instance.OpenWait?.FireAt <= clock.GetCurrentInstant();

    private List<HistoryEvent> News(StoredInstance instance)
    {
        List<HistoryEvent> events = [.. instance.Inbox.Select(e => new EventRaised(e))];
        if (TimerIsDue(instance))
        {
            events.Insert(_options.TimerFirst ? 0 : events.Count, new TimerFired(instance.OpenWait!.Place));
        }

        return events;
    }

    /// <summary>Executes it from its start. What it asks for is written down together with what woke it, or not at all.</summary>
    private async Task Execute(StoredInstance instance, List<HistoryEvent> woken)
    {
        var execution = Execution.Of(
            instance.Id, instance.Orchestration, [.. instance.History, .. woken], _activities, clock.GetCurrentInstant());
        await _life.Reach("history is written");
        instance.HasBegun = true;
        instance.OpenWait = execution.OpenWait;
        instance.Inbox.RemoveRange(0, woken.OfType<EventRaised>().Count());
        foreach (var happened in woken.Concat(execution.News))
        {
            instance.History.Add(happened);
            storage.Written.Add((instance.Id, happened));
        }

        if (execution.HasEnded)
        {
            End(instance, execution);
        }
    }

    private void End(StoredInstance instance, Execution execution)
    {
        instance.Lengths.Add((
            instance.History.Count, instance.History.OfType<StepScheduled>().Count(), instance.History.OfType<EventRaised>().Count()));
        instance.HasEnded = !execution.StartsAgain;
        instance.HasBegun = false;
        instance.History.Clear();
        if (_options.CarriesOver)
        {
            instance.Inbox.InsertRange(0, execution.Leftovers);
        }
    }

    private async Task RunStep(StoredInstance instance, StepScheduled scheduled)
    {
        if (!_activities.Knows(scheduled.Step))
        {
            // A process that was just started: the steps are learned by replaying, and nothing new may come of that.
            var replayed = Execution.Of(instance.Id, instance.Orchestration, instance.History, _activities, clock.GetCurrentInstant());
            if (replayed.News.Any())
            {
                throw new DeviationException(instance.Id, $"executed again without any news it asked for {replayed.News.First()}.");
            }
        }

        await _life.Reach($"{scheduled.Step} begins");
        if (++_stepsRun % _options.TwiceEvery == 0)
        {
            await _activities.Run(scheduled.Step, scheduled.Input);
        }

        var output = await _activities.Run(scheduled.Step, scheduled.Input);
        await _life.Reach($"{scheduled.Step} has its answer in history");
        await Execute(instance, [new StepCompleted(scheduled.Place, output)]);
    }
}
