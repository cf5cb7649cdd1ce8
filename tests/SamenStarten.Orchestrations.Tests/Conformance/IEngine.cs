using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>
/// An engine that the suite runs its scenarios on. One that comes along (a Durable Task worker) implements these two interfaces and is
/// added to <see cref="Engines"/>; what it keeps between its processes is its own affair.
/// </summary>
internal interface IEngine
{
    /// <summary>Starts a process on these parts. The one before is gone by then, in whatever state.</summary>
    /// <param name="life">Ends when the process is killed; an engine that has points of its own to be killed at tells it.</param>
    IEngineUnderTest Begin(RegionParts parts, SimulatedClock clock, Life life);
}

/// <summary>One process with an engine in it, and the ways in that every host has.</summary>
internal interface IEngineUnderTest : IAsyncDisposable
{
    DetentionIntake Intake { get; }

    CommandHandler Commands { get; }

    MailSwitch Outgoing { get; }

    /// <summary>What a host does when it starts: goes on with what was left.</summary>
    Task Start();

    /// <summary>The safety net. Answers how many trajectories needed it.</summary>
    Task<int> Sweep();

    /// <summary>Does all that falls up to this moment, each at its own, and leaves the clock there.</summary>
    Task RunUntil(Instant until);
}
