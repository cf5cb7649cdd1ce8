using NodaTime;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Tests.Delivery;

public sealed class TogetherTests
{
    [Fact]
    public async Task What_goes_in_one_mail_shares_what_becomes_of_it()
    {
        await using var temporary = await ThreeForOne();
        var messages = temporary.Store.Messages;
        Assert.Equal([Mail(2).Id, Mail(3).Id], (await messages.MayGoWith(Mail(1), Facts.Now, 10)).Select(m => m.Id).Order());

        Assert.True(await messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id, Mail(3).Id], "deputy"));
        Assert.False(await messages.BeginSending(Mail(2).Id, Facts.Now));
        await messages.Finish(Mail(1).Id, Answer(MessageState.HandedOver), Facts.Now);

        foreach (var sent in (await messages.Of(Facts.Id(1))).Where(m => m.Id != Mail(4).Id))
        {
            Assert.Equal((MessageState.HandedOver, "deputy", "provider-1", 1), (sent.State, sent.SentTo, sent.ProviderId, sent.Attempts));
        }

        Assert.Equal([Mail(2).Id, Mail(3).Id], (await messages.CarriedBy(Mail(1).Id)).Select(m => m.Id).Order());
    }

    [Fact]
    public async Task What_was_tried_together_stays_together()
    {
        await using var temporary = await ThreeForOne();
        var messages = temporary.Store.Messages;
        await messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id]);
        await messages.Finish(Mail(1).Id, Answer(MessageState.Waiting, Facts.Now), Facts.Now);

        Assert.Equal([Mail(1).Id, Mail(3).Id], (await messages.Waiting(Pickup, Facts.Now, 10)).Select(m => m.Id).Order());
        Assert.Equal(Mail(2).Id, Assert.Single(await messages.CarriedBy(Mail(1).Id)).Id);
        Assert.True(await messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id]));
    }

    [Fact]
    public async Task What_is_sent_again_apart_from_the_mail_it_was_in_is_a_mail_of_its_own()
    {
        await using var temporary = await ThreeForOne();
        var messages = temporary.Store.Messages;
        await messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id, Mail(3).Id]);
        await messages.Finish(Mail(1).Id, Answer(MessageState.Failed), Facts.Now);

        await messages.Finish(Mail(2).Id, Answer(MessageState.Waiting, Facts.Now), Facts.Now);

        Assert.Equal(Mail(2).Id, Assert.Single(await messages.Waiting(Pickup, Facts.Now, 10)).Id);
        Assert.Equal(Mail(3).Id, Assert.Single(await messages.CarriedBy(Mail(1).Id)).Id);
        Assert.Equal(MessageState.Failed, await temporary.Store.StateOf(Mail(1)));
    }

    [Fact]
    public async Task When_the_trajectory_of_the_first_ends_the_others_go_by_themselves()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Begin(Facts.Id(1));
        await store.Write(Mail(1) with { MayGoTogether = true });
        await store.Write(Mail(2, trajectory: Facts.Id(2)) with { MayGoTogether = true });
        await store.Messages.BeginSending(Mail(1).Id, Facts.Now, [Mail(2).Id]);
        await store.Messages.Finish(Mail(1).Id, Answer(MessageState.Waiting, Facts.Now), Facts.Now);

        await store.Trajectories.Change(Facts.Id(1), _ => Facts.Next(Facts.Id(1)) with { CancelMessages = true });

        Assert.Equal(Mail(2).Id, Assert.Single(await store.Messages.Waiting(Pickup, Facts.Now, 10)).Id);
    }

    [Fact]
    public async Task A_sender_that_meets_trouble_pauses_and_the_message_keeps_its_moment()
    {
        await using var temporary = await ThreeForOne();
        var messages = temporary.Store.Messages;
        var until = Facts.Now + Duration.FromMinutes(5);
        foreach (var failures in new[] { 1, 2 })
        {
            await messages.BeginSending(Mail(1).Id, Facts.Now);
            await messages.Finish(Mail(1).Id, new DeliveryAnswer(MessageState.Waiting, null, "throttled", until) { AllWait = true }, Facts.Now);
            Assert.Equal(new SenderStanding(Pickup, failures, until, null, Facts.Now, "throttled"), await messages.Standing(Pickup));
        }

        Assert.Equal(Facts.Now, (await messages.Find(Mail(1).Id))!.NotBefore);

        await messages.BeginSending(Mail(1).Id, until);
        await messages.Finish(Mail(1).Id, Answer(MessageState.HandedOver), until);
        Assert.Equal(new SenderStanding(Pickup, 0, null, until, Facts.Now, "throttled"), await messages.Standing(Pickup));
    }

    [Fact]
    public async Task What_is_wrong_with_one_message_pauses_nobody()
    {
        await using var temporary = await ThreeForOne();
        await temporary.Store.Messages.BeginSending(Mail(1).Id, Facts.Now);
        await temporary.Store.Messages.Finish(Mail(1).Id, new DeliveryAnswer(MessageState.Failed, null, "recipient-refused", null), Facts.Now);
        Assert.Equal(new SenderStanding(Pickup, 0, null, null, Facts.Now, "recipient-refused"), await temporary.Store.Messages.Standing(Pickup));
    }

    private static async Task<TemporaryStore> ThreeForOne()
    {
        var temporary = await TemporaryStore.Open();
        foreach (var number in new[] { 1, 2, 3 }) await temporary.Store.Write(Mail(number) with { MayGoTogether = true });
        await temporary.Store.Write(Mail(4));
        await temporary.Store.Write(Mail(5, contact: "contact-2", trajectory: Facts.Id(5)) with { MayGoTogether = true });
        await temporary.Store.Messages.Finish(Mail(4).Id, new DeliveryAnswer(MessageState.Cancelled, null, null, null), Facts.Now);
        await temporary.Store.Messages.Finish(Mail(5).Id, new DeliveryAnswer(MessageState.Cancelled, null, null, null), Facts.Now);
        return temporary;
    }
}
