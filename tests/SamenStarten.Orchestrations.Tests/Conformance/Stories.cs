using NodaTime;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>Tells a story on every engine.</summary>
internal static class Stories
{
    /// <summary>Tells it on the embedded engine and on one that replays and does all that the real one may do; what they tell must be the same.</summary>
    /// <param name="swept">Also on an engine that loses every event, where the sweep finds what happened.</param>
    public static async Task<Outcome> ToldAlike(Scenario scenario, bool repeatsSafely = true, bool swept = false)
    {
        var embedded = await ScenarioRun.Of(scenario, Engines.Embedded(), repeatsSafely: repeatsSafely);
        var clumsy = await ScenarioRun.Of(scenario, Engines.Clumsy(), repeatsSafely: repeatsSafely);
        Assert.Equal(embedded.WhatHappened(), clumsy.WhatHappened());
        if (swept)
        {
            // A mail that nobody was woken for goes when something else wakes the sweep.
            var deaf = await ScenarioRun.Of(scenario, Engines.Deaf(), repeatsSafely: repeatsSafely);
            Assert.Equal(embedded.WhatHappened(withoutDelivery: true), deaf.WhatHappened(withoutDelivery: true));
        }

        return embedded;
    }

    public static bool Between(Instant at, string from, string until) => at >= Amsterdam.At(from) && at < Amsterdam.At(until);
}
