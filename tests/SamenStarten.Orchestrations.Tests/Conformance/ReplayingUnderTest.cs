using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Tests.Replay;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>The replaying host: its histories survive its processes.</summary>
internal sealed class ReplayingUnderTest(HostOptions options) : IEngine
{
    private readonly HostOptions _options = options;

    public Storage Storage { get; } = new();

    public IEngineUnderTest Begin(RegionParts parts, SimulatedClock clock, Life life) => new Process(this, parts, clock, life);

    private sealed class Process : Region, IEngineUnderTest
    {
        private const int MostSweeps = 3;

        private readonly HostOptions _options;
        private readonly Storage _storage;
        private readonly ReplayingHost _host;
        private bool _sweeping;
        private Instant _sweptAt;
        private int _sweeps;

        public Process(ReplayingUnderTest engine, RegionParts parts, SimulatedClock clock, Life life)
            : base(parts)
        {
            (_options, _storage) = (engine._options, engine.Storage);
            _host = new ReplayingHost(_storage, StepsOf(parts, this), clock, _options, life);
        }

        /// <summary>Trajectories are in the engine's own storage; only the senders have to be there.</summary>
        public Task Start()
        {
            foreach (var sender in Parts.Senders.All)
            {
                _host.Start(sender.Id, Orchestrations.Dispatch);
            }

            return Task.CompletedTask;
        }

        public new async Task<int> Sweep()
        {
            _sweeping = true;
            var swept = await base.Sweep();
            _sweeping = false;
            return swept;
        }

        public Task RunUntil(Instant until)
        {
            _sweeps = 0;
            return _host.RunUntil(until, resting: _options.LosesEvents ? SweptAnything : null);
        }

        public override ValueTask TrajectoryChanged(Guid trajectoryId)
        {
            var id = trajectoryId.ToString();
            if (!_host.Raise(id, Orchestrations.TrajectoryChanged, surely: _sweeping) && (_sweeping || !_options.LosesEvents))
            {
                _host.Start(id, Orchestrations.SamenStarten);
            }

            return ValueTask.CompletedTask;
        }

        public override ValueTask MessagesWaiting(string sender)
        {
            _host.Raise(sender, Orchestrations.MessagesWaiting, surely: _sweeping);
            return ValueTask.CompletedTask;
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;

        /// <summary>
        /// Whether the sweep woke anything at this moment: a trajectory, then the sender of what it wrote. A sender that keeps to the limit
        /// of its provider isn't woken by any number of sweeps.
        /// </summary>
        private async Task<bool> SweptAnything()
        {
            var now = Parts.Clock.GetCurrentInstant();
            _sweeps = _sweptAt == now ? _sweeps + 1 : 1;
            _sweptAt = now;
            if (_sweeps > MostSweeps)
            {
                return false;
            }

            await Sweep();
            return _storage.Instances.Values.Any(i => i.Inbox.Count > 0 || !(i.HasBegun || i.HasEnded));
        }
    }
}
