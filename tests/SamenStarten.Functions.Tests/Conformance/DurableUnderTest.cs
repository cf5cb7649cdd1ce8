using System.Collections.Concurrent;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Converters;
using Microsoft.DurableTask.Testing;
using Microsoft.DurableTask.Worker;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Functions.Durable;
using SamenStarten.Functions.Hosting;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Conformance;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;
using All = SamenStarten.Orchestrations.Orchestrations;

namespace SamenStarten.Functions.Tests.Conformance;

/// <summary>
/// The worker of Durable Functions, in this process, with the orchestrations, steps and waking of the app. Its timers run on the machine's
/// clock and a scenario on a simulated one: whoever sleeps until a moment is woken by an event when the simulated clock gets there.
/// </summary>
internal sealed class DurableUnderTest : IEngine
{
    public IEngineUnderTest Begin(RegionParts parts, SimulatedClock clock, Life life) => new Process(parts, clock);

    private sealed class Process(RegionParts parts, SimulatedClock clock) : IEngineUnderTest
    {
        private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

        private readonly ConcurrentQueue<Guid> _turns = new();
        private readonly ConcurrentDictionary<string, Sleeper> _sleepers = new(StringComparer.Ordinal);
        private DurableTaskTestHost _host = null!;
        private DurableRegion _region = null!;
        private WatchedClient _client = null!;

        public DetentionIntake Intake => _region.Intake;

        public CommandHandler Commands => _region.Commands;

        public MailSwitch Outgoing => _region.Outgoing;

        public async Task Start()
        {
            var options = new DurableTaskTestHostOptions
            {
                ConfigureServices = services => services.PostConfigureAll<DurableTaskWorkerOptions>(o => o.DataConverter = new JsonDataConverter(EngineJson.Options)),
            };
            _host = await DurableTaskTestHost.StartAsync(Register, options);
            _client = new WatchedClient(_host.Client, (id, name) => SleeperOf(id).Woken(name), id => SleeperOf(id).Begins());
            _region = new DurableRegion(parts, _client);
            foreach (var sender in parts.Senders.All)
            {
                await _region.MessagesWaiting(sender.Id);
            }
        }

        public Task<int> Sweep() => _region.Sweep();

        public async Task RunUntil(Instant until)
        {
            await _client.Release();
            await EverybodySleeps();
            while (_sleepers.Values.Where(s => !s.HasEnded).Min(s => (Instant?)s.Until) is { } next && next <= until)
            {
                clock.MoveTo(next);
                _client.Hold();
                foreach (var (id, sleeper) in _sleepers.Where(s => !s.Value.HasEnded && s.Value.Until <= next))
                {
                    await _client.RaiseEventAsync(id, sleeper.On!);
                }

                await _client.Release();
                await EverybodySleeps();
            }

            clock.MoveTo(until);
            _client.Hold();
        }

        public ValueTask DisposeAsync() => _host.DisposeAsync();

        private Sleeper SleeperOf(string id) => _sleepers.GetOrAdd(id, _ => new Sleeper());

        private async Task EverybodySleeps()
        {
            var patience = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
            while (_sleepers.FirstOrDefault(s => !s.Value.Sleeps) is { Key: { } awake })
            {
                Assert.True(Environment.TickCount64 < patience, $"{awake} doesn't come to rest: {_sleepers[awake]}");
                await Task.Delay(1);
            }
        }

        private void Register(DurableTaskRegistry registry)
        {
            registry.AddOrchestratorFunc(nameof(TrajectoryFunctions.SamenStarten), context => All.SamenStarten(new Watched(context, SleeperOf(context.InstanceId))));
            registry.AddOrchestratorFunc(nameof(TrajectoryFunctions.Dispatch), context => All.Dispatch(new Watched(context, SleeperOf(context.InstanceId))));
            registry.AddActivityFunc<string, WhatIsDue>(Steps.DetermineWhatIsDue.Name, async (_, id) =>
            {
                SleeperOf(id).Awakes();
                var due = await Functions.DetermineWhatIsDue(id, _client);
                SleeperOf(id).Will(clock.GetCurrentInstant() + due.Sleep, ends: due.Closed);
                return due;
            });
            registry.AddActivityFunc<string, WhatMayGo>(Steps.DetermineWhatMayGo.Name, async (_, id) =>
            {
                // The worker looks while others still write; what an outage makes of a message depends on who was in the same list.
                while (_sleepers.Any(s => parts.Senders.All.All(sender => sender.Id != s.Key) && !s.Value.Sleeps))
                {
                    await Task.Delay(1);
                }

                SleeperOf(id).Awakes();
                var may = await Functions.DetermineWhatMayGo(id, _client);
                SleeperOf(id).Will(clock.GetCurrentInstant() + may.Sleep, ends: false);
                foreach (var message in may.Messages)
                {
                    _turns.Enqueue(message);
                }

                return may;
            });
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.NotifyPartner.Name, (_, step) => Functions.NotifyPartner(step, _client));
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.RequestDocument.Name, (_, step) => Functions.RequestDocument(step, _client));
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.RemindPartner.Name, (_, step) => Functions.RemindPartner(step, _client));
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.EscalateMilestone.Name, (_, step) => Functions.EscalateMilestone(step, _client));
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.WithdrawEscalation.Name, (_, step) => Functions.WithdrawEscalation(step, _client));
            registry.AddActivityFunc<Guid, StepAnswer>(Steps.SendMessage.Name, async (_, message) =>
            {
                // The worker runs them at once, in any order; what an outage makes of them depends on which came first.
                while (!_turns.TryPeek(out var turn) || turn != message)
                {
                    await Task.Delay(1);
                }

                try
                {
                    return await Functions.SendMessage(message, _client);
                }
                finally
                {
                    _turns.TryDequeue(out var _);
                }
            });
        }

        private StepFunctions Functions => new(new RegionAtWork(parts));
    }

    /// <summary>The app's adapter, and word of when it waits.</summary>
    private sealed class Watched(TaskOrchestrationContext context, Sleeper sleeper) : IOrchestration
    {
        private readonly DurableOrchestration _inner = new(context);

        public string Id => _inner.Id;

        public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => _inner.Do(step, input);

        public void SetStatus(OrchestrationStatus status) => _inner.SetStatus(status);

        public Task WaitFor(string eventName, Duration atMost)
        {
            var waiting = _inner.WaitFor(eventName, atMost);
            if (!context.IsReplaying && !waiting.IsCompleted)
            {
                sleeper.FallsAsleep(eventName);
            }

            return waiting;
        }

        public void StartAgain() => _inner.StartAgain();
    }
}
