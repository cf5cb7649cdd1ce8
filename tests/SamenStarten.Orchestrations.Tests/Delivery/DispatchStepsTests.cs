using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

public sealed class DispatchStepsTests
{
    private const string Monday = "2026-01-12 10:00";

    [Fact]
    public async Task A_message_is_handed_over_once()
    {
        await using var office = await Asked();
        var first = (await office.WhatMayGo()).Messages[0];

        Assert.Equal("HandedOver", await office.Send(first));
        Assert.Equal("known", await office.Send(first));

        Assert.Single(office.Post.Mails);
        Assert.DoesNotContain(first, (await office.WhatMayGo()).Messages);
    }

    [Theory]
    [InlineData("a mail is handed over", 0)]
    [InlineData("a mail was handed over", 1)]
    public async Task Killed_while_sending_it_goes_again_where_repeating_is_safe(string point, int arrived)
    {
        await using var office = await Asked();
        var message = await KilledAt(office, point);
        Assert.Equal(arrived, office.Post.Mails.Count);

        Assert.Equal("known", await office.Send(message));
        Assert.Contains(message, (await office.WhatMayGo()).Messages);
        Assert.Equal("HandedOver", await office.Send(message));

        Assert.Equal(arrived + 1, office.Post.Mails.Count);
        Assert.Single(office.Post.Mails.Select(m => m.Mail with { Outline = null }).Distinct());
    }

    [Fact]
    public async Task Killed_while_sending_nobody_knows_where_repeating_is_not_safe()
    {
        await using var office = await Asked();
        office.Post.RepeatsSafely = false;
        var message = await KilledAt(office, "a mail was handed over");

        Assert.DoesNotContain(message, (await office.WhatMayGo()).Messages);
        Assert.Equal("known", await office.Send(message));

        Assert.Equal((MessageState.Unknown, "interrupted"), State(await office.Message(message)));
        Assert.Single(office.Post.Mails);
    }

    [Theory]
    [InlineData(true, MessageState.Waiting)]
    [InlineData(false, MessageState.Unknown)]
    public async Task A_channel_that_breaks_leaves_nobody_knowing(bool repeatsSafely, MessageState state)
    {
        await using var office = await Asked();
        office.Post.RepeatsSafely = repeatsSafely;
        office.Post.Weather = Weather.Breaks;
        var message = (await office.WhatMayGo()).Messages[0];

        await office.Send(message);

        Assert.Equal((state, "channel-broke"), State(await office.Message(message)));
    }

    [Fact]
    public async Task What_could_not_go_is_tried_again_later_and_not_before()
    {
        await using var office = await Asked();
        office.Post.Weather = Weather.Waits;
        var message = (await office.WhatMayGo()).Messages[0];
        Assert.Equal("Waiting", await office.Send(message));
        var retry = await office.Message(message);
        Assert.InRange(retry.NotBefore - office.Clock.GetCurrentInstant(), Duration.FromMinutes(1), Duration.FromMinutes(5));

        // A step that runs twice after a crash.
        Assert.Equal("known", await office.Send(message));

        var then = await office.Message(message);
        Assert.Equal((1, retry.NotBefore), (then.Attempts, then.NotBefore));
    }

    [Fact]
    public async Task No_more_go_in_a_minute_than_the_provider_takes()
    {
        await using var office = await Asked(perMinute: 2);

        var first = await office.WhatMayGo();

        Assert.Equal(2, first.Messages.Length);
        Assert.InRange(first.Sleep, Duration.FromMinutes(1), Duration.FromSeconds(61));
    }

    [Fact]
    public async Task The_most_urgent_go_first()
    {
        await using var office = await Asked();
        await office.Intake.Take(Said.Ended(Monday, "2026-01-12 09:30", "schorsing"), null);
        await office.Ask();

        var urgencies = new List<int>();
        foreach (var message in (await office.WhatMayGo()).Messages)
        {
            urgencies.Add((await office.Message(message)).Urgency);
        }

        Assert.True(urgencies.Distinct().Count() > 1);
        Assert.Equal(urgencies.Order(), urgencies);
    }

    [Fact]
    public async Task After_an_outage_a_contact_hears_each_thing_once()
    {
        await using var office = await Asked();
        foreach (var day in new[] { "13", "14", "15", "16", "19", "20" })
        {
            await office.Ask($"2026-01-{day} 09:00");
            await office.Ask($"2026-01-{day} 12:00");
            await office.Ask($"2026-01-{day} 17:00");
        }

        office.Clock.MoveTo(Amsterdam.At("2026-01-21 10:00"));
        foreach (var message in (await office.WhatMayGo()).Messages)
        {
            await office.Send(message);
        }

        var messages = await office.Messages();
        var superseded = messages.Where(m => m.Problem == "superseded").ToList();
        Assert.NotEmpty(superseded);
        Assert.All(superseded, old => Assert.Contains(
            messages,
            m => m.State == MessageState.HandedOver && m.ContactId == old.ContactId && m.CreatedAt > old.CreatedAt && old.Arguments.Lines.All(m.Arguments.Lines.Contains)));
    }

    [Fact]
    public async Task In_quiet_hours_nothing_goes()
    {
        await using var office = await Office.Open("2026-01-12 20:00");
        await office.Begins();

        var atNight = await office.WhatMayGo();

        Assert.Empty(atNight.Messages);
        Assert.Equal(Duration.FromHours(12), atNight.Sleep);
        office.Clock.MoveTo(Amsterdam.At("2026-01-13 08:00"));
        Assert.NotEmpty((await office.WhatMayGo()).Messages);
    }

    [Fact]
    public async Task What_stood_still_until_the_evening_waits_for_the_morning()
    {
        await using var office = await Asked();
        var message = (await office.WhatMayGo()).Messages[0];
        office.Clock.MoveTo(Amsterdam.At("2026-01-16 18:00"));

        Assert.Equal("Waiting", await office.Send(message));

        Assert.Equal(Amsterdam.At("2026-01-19 08:00"), (await office.Message(message)).NotBefore);
        Assert.Empty(office.Post.Mails);
    }

    [Fact]
    public async Task What_no_longer_applies_does_not_go()
    {
        await using var office = await Asked();
        var message = (await office.WhatMayGo()).Messages[0];
        foreach (var line in (await office.Message(message)).Arguments.Lines)
        {
            await office.Gives(new CompleteMilestone(line, null, null), id: line);
        }

        Assert.Equal("Cancelled", await office.Send(message));

        Assert.Equal("no-longer-applies", (await office.Message(message)).Problem);
        Assert.Empty(office.Post.Mails);
    }

    [Fact]
    public async Task In_a_dry_run_nothing_leaves()
    {
        await using var office = await Asked();
        await office.Parts.Messages.SetSwitch(new OutgoingSwitch(Stopped: false, DryRun: true, null), office.Clock.GetCurrentInstant());

        Assert.Equal("DryRun", await office.Send((await office.WhatMayGo()).Messages[0]));
        Assert.Empty(office.Post.Mails);
    }

    private static async Task<Office> Asked(int perMinute = 6000)
    {
        var office = await Office.Open(Monday, perMinute);
        await office.Begins();
        return office;
    }

    /// <summary>The message that was being sent when the process was killed; a new one is there.</summary>
    private static async Task<Guid> KilledAt(Office office, string point)
    {
        Kills? kills = null;
        kills = new Kills(_ => kills!.Points[^1] == point);
        await office.Restart(kills);
        var message = (await office.WhatMayGo()).Messages[0];
        Assert.False(await office.Life.Survives(office.Send(message)));
        await office.Restart();
        return message;
    }

    private static (MessageState State, string? Problem) State(Message message) => (message.State, message.Problem);
}
