using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>Kill the process at any point: the log is the same, and every mail arrives or is honestly unknown.</summary>
public sealed class KillTests
{
    private const int Every = 13;

    public static TheoryData<string> EngineNames => [nameof(Engines.Embedded), nameof(Engines.Replaying)];

    /// <summary>Every point comes up: of so many runs each is killed at every so many points, each time beginning one further on.</summary>
    [Theory]
    [MemberData(nameof(EngineNames))]
    public async Task Killed_at_any_point_the_story_is_the_same(string engine)
    {
        var expected = (await ScenarioRun.Of(Scenarios.Short, Named(engine))).WhatHappened(withoutDelivery: true);
        for (var first = 0; first < Every; first++)
        {
            var kills = new Kills(n => n % Every == first);
            var outcome = await ScenarioRun.Of(Scenarios.Short, Named(engine), kills);

            Assert.NotEmpty(kills.Killed);
            Assert.Equal(expected, outcome.WhatHappened(withoutDelivery: true));
        }
    }

    [Theory]
    [MemberData(nameof(EngineNames))]
    public async Task Killed_again_and_again_around_a_release_the_story_is_the_same(string engine)
    {
        var expected = (await ScenarioRun.Of(Scenarios.FreeWithinHours, Named(engine))).WhatHappened(withoutDelivery: true);

        // Killed more often than it takes to send what goes together, no process would ever come to sending.
        var kills = new Kills(n => n % 43 == 0);
        var outcome = await ScenarioRun.Of(Scenarios.FreeWithinHours, Named(engine), kills);

        Assert.NotEmpty(kills.Killed);
        Assert.Equal(expected, outcome.WhatHappened(withoutDelivery: true));
    }

    /// <summary>Where a mail server can't be asked, what was under way at the kill is unknown, and it isn't sent again.</summary>
    [Theory]
    [MemberData(nameof(EngineNames))]
    public async Task Killed_while_sending_a_mail_is_unknown_and_never_sent_twice(string engine)
    {
        var undisturbed = new Kills(_ => false);
        await ScenarioRun.Of(Scenarios.Short, Named(engine), undisturbed, repeatsSafely: false);
        var sending = undisturbed.Points.Index().Where(p => p.Item.StartsWith("a mail", StringComparison.Ordinal)).Select(p => p.Index + 1).Take(2).ToList();
        Assert.NotEmpty(sending);
        foreach (var at in sending)
        {
            var outcome = await ScenarioRun.Of(Scenarios.Short, Named(engine), new Kills(n => n == at), repeatsSafely: false);

            // Those that the same process was sending beside it are unknown, too.
            Assert.Contains(outcome.Messages, m => m.State == MessageState.Unknown);
            Assert.Equal(outcome.Mails.Length, outcome.Mails.Select(m => m.Mail.MessageId).Distinct().Count());
        }
    }

    private static IEngine Named(string engine) => engine == nameof(Engines.Embedded) ? Engines.Embedded() : Engines.Replaying();
}
