using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>What all would meet, one meets for all.</summary>
public sealed class OutageTests
{
    [Fact]
    public async Task While_the_provider_is_away_one_message_tries_now_and_then()
    {
        await using var office = await Waiting();
        office.Post.Weather = Weather.Away;
        var first = (await office.WhatMayGo()).Messages;
        Assert.True(first.Length > 1);
        await office.Send(first[0]);

        var paused = await office.WhatMayGo();
        Assert.Empty(paused.Messages);
        Assert.InRange(paused.Sleep, Duration.FromSeconds(10), Duration.FromSeconds(13));

        office.Passes(paused.Sleep);
        Assert.Equal([first[0]], (await office.WhatMayGo()).Messages);

        office.Post.Weather = Weather.Fair;
        Assert.Equal("HandedOver", await office.Send(first[0]));
        Assert.Equal(first.Skip(1), (await office.WhatMayGo()).Messages);
    }

    [Fact]
    public async Task The_longer_it_lasts_the_less_often_up_to_every_five_minutes()
    {
        await using var office = await Waiting();
        office.Post.Weather = Weather.Away;
        var waits = new List<Duration>();
        for (var round = 0; round < 8; round++)
        {
            var message = (await office.WhatMayGo()).Messages[0];
            await office.Send(message);
            var pause = (await office.WhatMayGo()).Sleep;
            waits.Add(pause);
            office.Passes(pause);
        }

        Assert.Equal(waits.Take(5).Order(), waits.Take(5));
        Assert.All(waits.Skip(5), wait => Assert.InRange(wait, Duration.FromMinutes(5), Duration.FromSeconds(375)));
    }

    [Fact]
    public async Task Nobody_comes_back_before_the_provider_asked_to()
    {
        await using var office = await Waiting();
        office.Post.Weather = Weather.Away;
        office.Post.RetryAfter = Duration.FromMinutes(20);
        await office.Send((await office.WhatMayGo()).Messages[0]);

        Assert.Equal(Duration.FromMinutes(20), (await office.WhatMayGo()).Sleep);
    }

    [Fact]
    public async Task No_more_go_at_once_than_the_provider_takes()
    {
        await using var office = await Office.Open("2026-01-12 10:00", perMinute: 30, atOnce: 4);
        await office.Begins();

        var due = await office.WhatMayGo();

        Assert.Equal(4, due.Messages.Length);
        Assert.InRange(due.Sleep * 7, Duration.FromMinutes(1), Duration.FromSeconds(61));
    }

    [Fact]
    public async Task What_nobody_knows_of_is_asked_and_goes_on()
    {
        await using var office = await Waiting(canBeAsked: true);
        office.Post.Weather = Weather.Silent;
        var message = (await office.WhatMayGo()).Messages[0];
        Assert.Equal("Unknown", await office.Send(message));

        office.Post.Weather = Weather.Away;
        office.Passes(Duration.FromMinutes(2));
        await office.WhatMayGo();
        Assert.Equal(MessageState.Unknown, (await office.Message(message)).State);

        office.Post.Weather = Weather.Fair;
        await office.WhatMayGo();
        Assert.Equal(MessageState.Unknown, (await office.Message(message)).State);
        office.Passes(Duration.FromMinutes(5));
        await office.WhatMayGo();
        Assert.Equal(MessageState.HandedOver, (await office.Message(message)).State);
        Assert.Single(office.Post.Mails);
    }

    [Fact]
    public async Task What_surely_never_went_goes()
    {
        await using var office = await Waiting(canBeAsked: true);
        var kills = new Kills(n => n == 3);
        await office.Restart(kills);
        var message = (await office.WhatMayGo()).Messages[0];
        Assert.False(await office.Life.Survives(office.Send(message)));
        Assert.Equal(["a mail is handed over"], kills.Killed);
        await office.Restart();
        await office.WhatMayGo();
        Assert.Equal((MessageState.Unknown, "interrupted"), ((await office.Message(message)).State, (await office.Message(message)).Problem));

        office.Passes(Duration.FromMinutes(2));
        Assert.Contains(message, (await office.WhatMayGo()).Messages);
        Assert.Equal("HandedOver", await office.Send(message));
        Assert.Single(office.Post.Mails);
    }

    private static async Task<Office> Waiting(bool canBeAsked = false)
    {
        var office = await Office.Open("2026-01-12 10:00");
        if (canBeAsked)
        {
            (office.Post.CanBeAsked, office.Post.RepeatsSafely) = (true, false);
            await office.Restart();
        }

        await office.Begins();
        return office;
    }
}
