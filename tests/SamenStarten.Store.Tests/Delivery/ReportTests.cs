using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Tests.Delivery;

public sealed class ReportTests
{
    [Theory]
    [InlineData(MessageState.Unknown, ReportKind.Accepted, MessageState.HandedOver)]
    [InlineData(MessageState.Unknown, ReportKind.Delivered, MessageState.Delivered)]
    [InlineData(MessageState.Unknown, ReportKind.Bounced, MessageState.Bounced)]
    [InlineData(MessageState.Unknown, ReportKind.Deferred, MessageState.Unknown)]
    [InlineData(MessageState.HandedOver, ReportKind.Accepted, MessageState.HandedOver)]
    [InlineData(MessageState.HandedOver, ReportKind.Delivered, MessageState.Delivered)]
    [InlineData(MessageState.HandedOver, ReportKind.Bounced, MessageState.Bounced)]
    [InlineData(MessageState.HandedOver, ReportKind.Done, MessageState.Delivered)]
    [InlineData(MessageState.Delivered, ReportKind.Accepted, MessageState.Delivered)]
    [InlineData(MessageState.Delivered, ReportKind.Bounced, MessageState.Bounced)]
    [InlineData(MessageState.Bounced, ReportKind.Delivered, MessageState.Bounced)]
    [InlineData(MessageState.Bounced, ReportKind.Accepted, MessageState.Bounced)]
    [InlineData(MessageState.Failed, ReportKind.Delivered, MessageState.Failed)]
    public async Task A_report_moves_a_message_on_and_never_back(MessageState before, ReportKind kind, MessageState after)
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Send(Mail(1), before is MessageState.Delivered or MessageState.Bounced ? MessageState.HandedOver : before);
        if (before is MessageState.Delivered) await temporary.Store.Messages.Apply(Report("earlier", ReportKind.Delivered), Facts.Now);
        if (before is MessageState.Bounced) await temporary.Store.Messages.Apply(Report("earlier", ReportKind.Bounced), Facts.Now);

        foreach (var _ in new[] { 1, 2 })
        {
            Assert.Equal(after, Assert.Single(await temporary.Store.Messages.Apply(Report("now", kind), Facts.Now)).State);
        }
    }

    [Fact]
    public async Task A_report_without_our_id_is_known_by_the_providers()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Send(Mail(1), MessageState.HandedOver);
        var report = new DeliveryReport("a", ReportKind.Delivered, null, "provider-1", Facts.Now, null);
        Assert.Equal(Mail(1).Id, Assert.Single(await temporary.Store.Messages.Apply(report, Facts.Now)).Id);
        Assert.Empty(await temporary.Store.Messages.Apply(report with { ProviderId = "somebody else's" }, Facts.Now));
        Assert.Empty(await temporary.Store.Messages.Apply(report with { ProviderId = null }, Facts.Now));
    }

    [Fact]
    public async Task What_went_in_one_mail_came_back_together()
    {
        await using var temporary = await TemporaryStore.Open();
        var messages = temporary.Store.Messages;
        await temporary.Store.Write(Mail(1));
        await temporary.Store.Write(Mail(2));
        await messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id]);
        await messages.Finish(Mail(1).Id, Answer(MessageState.HandedOver), Facts.Now);

        var back = await messages.Apply(Report("a", ReportKind.Bounced, "mailbox-full"), Facts.Now);

        Assert.Equal([Mail(1).Id, Mail(2).Id], back.Select(m => m.Id));
        Assert.All(back, m => Assert.Equal((MessageState.Bounced, "mailbox-full"), (m.State, m.Problem)));
    }

    [Fact]
    public async Task A_report_is_known_once_it_was_kept()
    {
        await using var temporary = await TemporaryStore.Open();
        var messages = temporary.Store.Messages;
        await temporary.Store.Send(Mail(1), MessageState.HandedOver);
        Assert.False(await messages.WasReported("a"));
        await messages.KeepReport(Report("a", ReportKind.Delivered), Mail(1).Id, Facts.Now);
        await messages.KeepReport(Report("a", ReportKind.Delivered), Mail(1).Id, Facts.Now);
        Assert.True(await messages.WasReported("a"));
        Assert.False(await messages.WasReported("b"));
    }

    [Fact]
    public async Task What_nobody_knows_of_is_asked_about_and_asked_again()
    {
        await using var temporary = await TemporaryStore.Open();
        var messages = temporary.Store.Messages;
        var ask = Facts.Now + Duration.FromMinutes(2);
        await temporary.Store.Write(Mail(1));
        await messages.BeginSending(Mail(1).Id, Facts.Now);
        await messages.Finish(Mail(1).Id, Answer(MessageState.Unknown, ask), Facts.Now);

        Assert.Empty(await messages.ToAskAbout(Pickup, Facts.Now));
        Assert.Equal(ask, await messages.NextToAskAbout(Pickup));
        Assert.Equal(Mail(1).Id, Assert.Single(await messages.ToAskAbout(Pickup, ask)).Id);

        await messages.AskAgain(Mail(1).Id, ask + Duration.FromHours(1));
        Assert.Empty(await messages.ToAskAbout(Pickup, ask));
        Assert.Equal(ask + Duration.FromHours(1), await messages.NextToAskAbout(Pickup));
    }

    private static DeliveryReport Report(string key, ReportKind kind, string? problem = null) => new(key, kind, Mail(1).Id, null, Facts.Now, problem);
}
