using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>What a happening can get at: the process as it is now, its parts, the clock and the outer world.</summary>
internal sealed record Surroundings(IEngineUnderTest Engine, RegionParts Parts, SimulatedClock Clock, Post Post);
