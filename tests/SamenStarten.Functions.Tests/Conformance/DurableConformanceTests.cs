using System.Reflection;
using SamenStarten.Orchestrations.Tests.Conformance;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Functions.Tests.Conformance;

/// <summary>The worker of Durable Functions tells every story as the embedded engine does: the same log, event by event, and the same mails.</summary>
public sealed class DurableConformanceTests
{
    public static TheoryData<string> Names { get; } = [.. typeof(Scenarios)
        .GetProperties(BindingFlags.Public | BindingFlags.Static).Where(p => p.PropertyType == typeof(Scenario)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public Task The_story_is_told_alike(string name) => ToldAlike((Scenario)typeof(Scenarios).GetProperty(name)!.GetValue(null)!);

    [Theory]
    [MemberData(nameof(Weathers))]
    public Task So_is_that_of_bad_weather(string weather)
    {
        var blows = Enum.Parse<Weather>(weather);
        // While nothing gets out, who is tried when depends on who had written when the sender looked: at one moment that is either.
        return ToldAlike(Scenarios.MailIsOutWhileReleased(blows), withoutDelivery: blows is Weather.Away or Weather.Waits);
    }

    public static TheoryData<string> Weathers => [.. Enum.GetNames<Weather>()];

    private static async Task ToldAlike(Scenario scenario, bool withoutDelivery = false)
    {
        var embedded = await ScenarioRun.Of(scenario, Engines.Embedded());
        var durable = await ScenarioRun.Of(scenario, new DurableUnderTest());
        Assert.NotEmpty(embedded.Log);
        Assert.Equal(embedded.WhatHappened(withoutDelivery), durable.WhatHappened(withoutDelivery));
    }
}
