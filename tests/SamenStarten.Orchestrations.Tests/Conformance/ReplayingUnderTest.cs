using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Tests.Replay;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>The replaying host: its histories survive its processes.</summary>
internal sealed class ReplayingUnderTest(HostOptions options) : IEngine
{
    private readonly HostOptions _options = options;

    public Storage Storage { get; } = new();

    public IEngineUnderTest Begin(RegionParts parts, SimulatedClock clock, Life life) => new Process(this, parts, clock, life);

    private sealed class Process : IEngineUnderTest, IWaker
    {
        private const int MostSweeps = 3;

        private readonly HostOptions _options;
        private readonly Storage _storage;
        private readonly RegionParts _parts;
        private readonly ReplayingHost _host;
        private readonly SafetyNet _net;
        private bool _sweeping;
        private Instant _sweptAt;
        private int _sweeps;

        public Process(ReplayingUnderTest engine, RegionParts parts, SimulatedClock clock, Life life)
        {
            (_options, _storage, _parts) = (engine._options, engine.Storage, parts);
            _host = new ReplayingHost(_storage, EmbeddedRegion.StepsOf(parts, this), clock, _options, life);
            Commands = new CommandHandler(parts.Trajectories, parts.Workflows, this, clock);
            Intake = new DetentionIntake(
                new DetentionMessageReader(parts.Reference), parts.Inbox, parts.Trajectories, parts.Workflows, Commands, this, clock);
            Outgoing = new MailSwitch(parts.Messages, parts.Senders, this, clock);
            _net = new SafetyNet(parts.Trajectories, parts.Messages, Intake, parts.Senders, this, clock);
        }

        public DetentionIntake Intake { get; }

        public CommandHandler Commands { get; }

        public MailSwitch Outgoing { get; }

        /// <summary>Trajectories are in the engine's own storage; only the senders have to be there.</summary>
        public Task Start()
        {
            foreach (var sender in _parts.Senders.All)
            {
                _host.Start(sender.Id, Orchestrations.Dispatch);
            }

            return Task.CompletedTask;
        }

        public async Task<int> Sweep()
        {
            _sweeping = true;
            var swept = await _net.Sweep();
            _sweeping = false;
            return swept;
        }

        public Task RunUntil(Instant until)
        {
            _sweeps = 0;
            return _host.RunUntil(until, resting: _options.LosesEvents ? SweptAnything : null);
        }

        public ValueTask TrajectoryChanged(Guid trajectoryId)
        {
            var id = trajectoryId.ToString();
            if (!_host.Raise(id, Orchestrations.TrajectoryChanged, surely: _sweeping) && (_sweeping || !_options.LosesEvents))
            {
                _host.Start(id, Orchestrations.SamenStarten);
            }

            return ValueTask.CompletedTask;
        }

        public ValueTask MessagesWaiting(string sender)
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
            var now = _parts.Clock.GetCurrentInstant();
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
