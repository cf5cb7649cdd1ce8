using SamenStarten.Orchestrations.Tests.Replay;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>The engines, and the ways in which they may behave.</summary>
internal static class Engines
{
    public static IEngine Embedded() => new EmbeddedUnderTest();

    public static IEngine Replaying() => new ReplayingUnderTest(new HostOptions());

    /// <summary>One that does all that the real engine may do: events come twice or later, with a timer or after it, and steps run twice.</summary>
    public static IEngine Clumsy() => new ReplayingUnderTest(new HostOptions
    {
        DoublesEvents = true,
        CarriesOver = true,
        TimerFirst = true,
        LastStepFirst = true,
        TwiceEvery = 10,
    });

    /// <summary>One that loses every event, so that only time and the sweep wake anything.</summary>
    public static IEngine Deaf() => new ReplayingUnderTest(new HostOptions { LosesEvents = true });
}
