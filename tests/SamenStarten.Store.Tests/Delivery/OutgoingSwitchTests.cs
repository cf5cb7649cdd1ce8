using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Tests.Delivery;

public sealed class OutgoingSwitchTests
{
    private static readonly OutgoingSwitch Stopped = new(true, false, "A wrong telephone number in the template.");
    private static readonly OutgoingSwitch Released = new(false, false, null);

    [Fact]
    public async Task While_it_is_stopped_nothing_goes_and_all_is_held_and_counted_at_release()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Write(Mail(1));
        await store.Write(Mail(2));
        await store.Messages.BeginSending(Mail(2).Id, Facts.Now);
        Assert.Equal(1, await store.Messages.SetSwitch(Stopped, Facts.Now));
        await store.Write(Mail(3));
        await store.Messages.Finish(Mail(2).Id, Answer(MessageState.Waiting, Facts.Now), Facts.Now);

        Assert.Equal(Stopped, await store.Messages.Switch());
        Assert.Empty(await store.Messages.Waiting(Pickup, Facts.Now, 10));
        Assert.Null(await store.Messages.NextDue(Pickup));
        Assert.False(await store.Messages.BeginSending(Mail(1).Id, Facts.Now));
        Assert.Equal(3, (await store.Messages.Count())[MessageState.Held]);

        Assert.Equal(3, await (await temporary.Reopen()).Messages.SetSwitch(Released, Facts.Now));
        Assert.Equal(3, (await temporary.Store.Messages.Waiting(Pickup, Facts.Now, 10)).Length);
        Assert.Equal(Released, await temporary.Store.Messages.Switch());
    }

    [Fact]
    public async Task What_is_held_can_still_be_cancelled()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var id = Facts.Id(1);
        await store.Begin(id);
        await store.Messages.SetSwitch(Stopped, Facts.Now);
        await store.Write(Mail(1));
        await store.Trajectories.Change(id, _ => Facts.Next(id, happened: new TrajectoryPaused("court")) with { CancelMessages = true });
        Assert.Equal(0, await store.Messages.SetSwitch(Released, Facts.Now));
        Assert.Equal(MessageState.Cancelled, await store.StateOf(Mail(1)));
    }

    [Fact]
    public async Task Stopping_needs_a_reason()
    {
        await using var temporary = await TemporaryStore.Open();
        await Assert.ThrowsAsync<ArgumentException>(() => temporary.Store.Messages.SetSwitch(Stopped with { Reason = " " }, Facts.Now));
        Assert.Equal(Released, await temporary.Store.Messages.Switch());
    }
}
