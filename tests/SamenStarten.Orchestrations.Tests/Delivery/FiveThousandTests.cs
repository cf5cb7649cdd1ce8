using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Delivery;

/// <summary>An hour without a provider, on the engine: with the limits of a mailbox in Microsoft Graph, 30 a minute and 4 at once.</summary>
public sealed class FiveThousandTests
{
    private const int Trajectories = 250, CopiesOfEach = 5, PerMinute = 30, AtOnce = 4;

    [Fact]
    public async Task After_an_hour_of_outage_five_thousand_messages_go_most_urgent_first_one_each_and_releases_were_heard_of()
    {
        await using var database = await Database.Copy();
        var store = await database.Reopen();
        var clock = new SimulatedClock(Amsterdam.At("2026-01-12 10:00"));
        var post = new Post { Weather = Weather.Away };
        var parts = Given.Parts.Of(store, post, clock, Life.Undisturbed(), PerMinute, AtOnce);
        await using var region = new EmbeddedRegion(parts);
        await region.Start();

        for (var number = 0; number < Trajectories; number++)
        {
            await region.Intake.Take(Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19", id: $"start-{number}", kenmerk: $"D{number}", bsn: Bsns.Of(number)), null);
        }

        await region.Engine.RunUntil(clock, Amsterdam.At("2026-01-12 10:01"));
        await Multiply(parts);
        Assert.Equal(5_000, (await parts.Messages.Count())[MessageState.Waiting]);

        await region.Engine.RunUntil(clock, Amsterdam.At("2026-01-12 10:30"));
        for (var number = 0; number < 10; number++)
        {
            await region.Intake.Take(Said.Ended("2026-01-12 10:25", "2026-01-12 10:20", "schorsing", id: $"ended-{number}", kenmerk: $"D{number}"), null);
        }

        await region.Engine.RunUntil(clock, Amsterdam.At("2026-01-12 11:00"));
        Assert.Equal(10, (await parts.Trajectories.Rows()).Count(row => row.Index.Phase == "P4"));
        Assert.Empty(post.Mails);
        Assert.InRange(post.Calls, 10, 30);

        post.Weather = Weather.Fair;
        await region.Engine.RunUntil(clock, Amsterdam.At("2026-01-12 17:00"));

        Assert.Equal(post.Mails.Count, post.Mails.Select(m => m.Mail.MessageId).Distinct().Count());
        var states = await parts.Messages.Count();
        Assert.Equal([MessageState.Cancelled, MessageState.HandedOver], states.Keys.Order(Comparer<MessageState>.Create((a, b) => string.CompareOrdinal($"{a}", $"{b}"))));
        Assert.Equal(post.Mails.Count, states[MessageState.HandedOver]);
        Assert.InRange(states[MessageState.Cancelled], 1, 10 * 20);
        Assert.All(post.Mails.GroupBy(m => m.At), together => Assert.InRange(together.Count(), 1, AtOnce));
        for (var first = 0; first + PerMinute < post.Mails.Count; first++)
        {
            Assert.True(post.Mails[first + PerMinute].At - post.Mails[first].At >= Duration.FromMinutes(1), $"{first}");
        }

        await MostUrgentFirst(parts, post);
    }

    /// <summary>The same is asked of others: so many trajectories as would make as many messages would only take longer.</summary>
    private static async Task Multiply(RegionParts parts)
    {
        foreach (var row in await parts.Trajectories.Rows())
        {
            foreach (var message in await parts.Messages.Of(row.Id))
            {
                for (var copy = 1; copy < CopiesOfEach; copy++)
                {
                    var other = message with { Id = DeterministicId.From("copy", $"{message.Id}", $"{copy}"), State = MessageState.Waiting, Attempts = 0, Problem = null };
                    await parts.Messages.Write(other, other.StepId, message.CreatedAt);
                }
            }
        }
    }

    private static async Task MostUrgentFirst(RegionParts parts, Post post)
    {
        var sent = new List<(Instant At, int Urgency)>();
        foreach (var (at, mail) in post.Mails)
        {
            if (await parts.Messages.Find(mail.MessageId) is { } message && message.CreatedAt < Amsterdam.At("2026-01-12 11:00"))
            {
                sent.Add((at, message.Urgency));
            }
        }

        // What goes at once goes in any order.
        var urgencies = sent.OrderBy(mail => mail.At).ThenBy(mail => mail.Urgency).Select(mail => mail.Urgency).ToList();
        Assert.Equal(urgencies.Order(), urgencies);
        Assert.Equal(Urgency.OnDuty, urgencies[0]);
        Assert.True(urgencies.Distinct().Count() > 2);
    }
}
