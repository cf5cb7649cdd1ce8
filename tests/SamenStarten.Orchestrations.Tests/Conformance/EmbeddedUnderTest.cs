using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>The embedded engine: nothing of it survives its process.</summary>
internal sealed class EmbeddedUnderTest : IEngine
{
    public IEngineUnderTest Begin(RegionParts parts, SimulatedClock clock, Life life) => new Process(new EmbeddedRegion(parts), clock);

    private sealed class Process(EmbeddedRegion region, SimulatedClock clock) : IEngineUnderTest
    {
        public DetentionIntake Intake => region.Intake;

        public CommandHandler Commands => region.Commands;

        public MailSwitch Outgoing => region.Outgoing;

        public Task Start() => region.Start();

        public Task<int> Sweep() => region.Sweep();

        public Task RunUntil(Instant until) => region.Engine.RunUntil(clock, until);

        public ValueTask DisposeAsync() => region.DisposeAsync();
    }
}
