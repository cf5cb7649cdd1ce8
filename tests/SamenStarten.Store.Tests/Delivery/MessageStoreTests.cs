using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Tests.Delivery;

public sealed class MessageStoreTests
{
    [Fact]
    public async Task A_message_comes_back_as_it_was_and_twice_is_once()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Write(Mail(1));
        await temporary.Store.Write(Mail(1));
        Assert.Equal(Canonical.Of(Mail(1)), Canonical.Of(Assert.Single(await temporary.Store.Messages.Waiting(Pickup, Facts.Now, 10))));
        Assert.Equal(Canonical.Of(Mail(1)), Canonical.Of(await temporary.Store.Messages.Find(Mail(1).Id)));
        Assert.Null(await temporary.Store.Messages.Find(Mail(2).Id));
    }

    [Fact]
    public async Task Writing_a_message_does_its_step_in_the_same_transaction()
    {
        await using var temporary = await TemporaryStore.Open();
        var id = Facts.Id(1);
        await temporary.Store.Begin(id);
        await temporary.Store.Trajectories.Change(id, _ => Facts.Next(id, makesStep: true));
        await temporary.Store.Messages.Write(Mail(1), DeterministicId.Of(id, 2, 0), Facts.Now);
        Assert.Empty(await temporary.Store.Trajectories.StepsNotDone(id));
    }

    [Fact]
    public async Task The_most_urgent_goes_first_then_the_oldest_and_none_before_its_moment()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var later = Facts.Now + Duration.FromMinutes(1);
        await store.Write(Mail(1, notBefore: Facts.Now - Duration.FromHours(1)));
        await store.Write(Mail(2, notBefore: Facts.Now - Duration.FromHours(2)));
        await store.Write(Mail(3, urgency: 0));
        await store.Write(Mail(4, urgency: 0, notBefore: later));
        await store.Write(Mail(5) with { Sender = "smtp:other" });

        Assert.Equal(
            [Mail(3).Id, Mail(2).Id, Mail(1).Id], (await store.Messages.Waiting(Pickup, Facts.Now, 10)).Select(message => message.Id));
        Assert.Equal([Mail(3).Id], (await store.Messages.Waiting(Pickup, Facts.Now, 1)).Select(message => message.Id));
        Assert.Equal(Facts.Now - Duration.FromHours(2), await store.Messages.NextDue(Pickup));
        Assert.Null(await store.Messages.NextDue("nobody"));
    }

    [Fact]
    public async Task Only_one_begins_to_send_a_message()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Write(Mail(1));
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => temporary.Store.Messages.BeginSending(Mail(1).Id, Facts.Now)));
        Assert.Single(begun, began => began);
        Assert.Equal(1, Assert.Single(await temporary.Store.Messages.Of(Facts.Id(1))).Attempts);
    }

    [Fact]
    public async Task What_failed_for_now_waits_until_its_moment_and_every_attempt_is_kept()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var retry = Facts.Now + Duration.FromMinutes(5);
        await store.Write(Mail(1));
        await store.Messages.BeginSending(Mail(1).Id, Facts.Now);
        await store.Messages.Finish(Mail(1).Id, new DeliveryAnswer(MessageState.Waiting, null, "smtp-421", retry), Facts.Now);
        Assert.Empty(await store.Messages.Waiting(Pickup, Facts.Now, 10));
        Assert.Equal("smtp-421", Assert.Single(await store.Messages.Waiting(Pickup, retry, 10)).Problem);
        await store.Messages.BeginSending(Mail(1).Id, retry);
        await store.Messages.Finish(Mail(1).Id, Answer(MessageState.HandedOver), retry);
        await store.Messages.Finish(Mail(1).Id, Answer(MessageState.Delivered), retry);
        await store.Messages.Finish(Mail(1).Id, Answer(MessageState.Failed), retry);

        var message = Assert.Single(await store.Messages.Of(Facts.Id(1)));
        Assert.Equal((MessageState.Delivered, 2, "provider-1", null), (message.State, message.Attempts, message.ProviderId, message.Problem));
        Assert.Equal("Waiting,HandedOver", await store.Sql("SELECT string_agg(state, ',') FROM (SELECT state FROM attempts ORDER BY number) AS attempt"));
    }

    [Fact]
    public async Task What_a_process_that_is_gone_left_sending_is_found_and_what_this_one_sends_is_not()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Write(Mail(1));
        await temporary.Store.Write(Mail(2));
        await temporary.Store.Messages.BeginSending(Mail(1).Id, Facts.Now);
        Assert.Empty(await temporary.Store.Messages.LeftSending(Pickup, Facts.Now));

        var store = await temporary.Reopen();
        var later = Facts.Now + TemporaryStore.LeftAfter;
        await store.Messages.BeginSending(Mail(2).Id, later);
        Assert.Equal(Mail(1).Id, Assert.Single(await store.Messages.LeftSending(Pickup, later)).Id);
        await store.Messages.Finish(Mail(1).Id, new DeliveryAnswer(MessageState.Unknown, null, "left-sending", null), later);
        Assert.Empty(await store.Messages.LeftSending(Pickup, later));
        Assert.Equal(1, (await store.Messages.Count())[MessageState.Unknown]);
    }

    [Fact]
    public async Task When_its_trajectory_cancels_what_waits_is_cancelled_and_what_is_under_way_is_not_tried_again()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var id = Facts.Id(1);
        await store.Begin(id);
        await store.Write(Mail(1));
        await store.Write(Mail(2));
        await store.Write(Mail(3, trajectory: Facts.Id(2)));
        await store.Messages.BeginSending(Mail(2).Id, Facts.Now);
        await store.Trajectories.Change(id, _ => Facts.Next(id, happened: new TrajectoryPaused("court")) with { CancelMessages = true });
        await store.Messages.Finish(Mail(2).Id, Answer(MessageState.Waiting, Facts.Now), Facts.Now);

        Assert.Equal(MessageState.Cancelled, await store.StateOf(Mail(1)));
        Assert.Equal(MessageState.Cancelled, await store.StateOf(Mail(2)));
        Assert.Equal(MessageState.Waiting, await store.StateOf(Mail(3, trajectory: Facts.Id(2))));
        Assert.False(await store.Messages.BeginSending(Mail(1).Id, Facts.Now));
    }

    [Fact]
    public async Task Counts_say_who_got_how_many()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Send(Mail(1), MessageState.HandedOver);
        await store.Send(Mail(2), MessageState.Delivered);
        await store.Send(Mail(3, trajectory: Facts.Id(2)), MessageState.Bounced);
        await store.Send(Mail(4, contact: "contact-2"), MessageState.HandedOver);
        await store.Send(Mail(5, contact: "contact-3"), MessageState.Failed);
        await store.Write(Mail(6));
        Assert.Equal([new ContactCount("contact-1", 3, 2, 2), new ContactCount("contact-2", 1, 1, 1)], await store.Messages.CountPerContact());
        Assert.Equal(2, (await store.Messages.Count())[MessageState.HandedOver]);
    }

    [Fact]
    public async Task Messages_are_counted_by_sender_and_the_oldest_that_waits_is_known()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Write(Mail(1) with { CreatedAt = Facts.Now - Duration.FromHours(2) });
        await temporary.Store.Write(Mail(2));
        await temporary.Store.Send(Mail(3), MessageState.Unknown);
        await temporary.Store.Write(Mail(4) with { Sender = "smtp:gone", State = MessageState.Failed });

        var counts = await temporary.Store.Messages.CountPerSender();

        Assert.Equal([Pickup, "smtp:gone"], counts.Select(count => count.Sender));
        Assert.Equal((2, 1, Facts.Now - Duration.FromHours(2)), (counts[0].Of(MessageState.Waiting), counts[0].Of(MessageState.Unknown), counts[0].OldestWaiting));
        Assert.Equal((0, 1, null), (counts[1].Of(MessageState.Waiting), counts[1].Of(MessageState.Failed), counts[1].OldestWaiting));
    }

    [Fact]
    public async Task The_report_that_came_last_is_known()
    {
        await using var temporary = await TemporaryStore.Open();
        Assert.Null(await temporary.Store.Messages.LastReport());
        var report = new DeliveryReport("sendgrid:a", ReportKind.Bounced, null, "provider-1", Facts.Now, "blocked");
        await temporary.Store.Messages.KeepReport(report, Facts.Id(1), Facts.Now);
        await temporary.Store.Messages.KeepReport(report with { Key = "imap:default:1:2", Kind = ReportKind.Deferred, Problem = null }, null, Facts.Now + Duration.FromMinutes(1));

        Assert.Equal(
            new TakenReport("imap", ReportKind.Deferred, IsOurs: false, null, Facts.Now + Duration.FromMinutes(1)), await temporary.Store.Messages.LastReport());
    }
}
