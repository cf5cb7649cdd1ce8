using NodaTime;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Settings;

public sealed class StoreSettingsTests
{
    [Fact]
    public async Task The_simulated_clock_stands_where_it_was_put_until_time_is_real_again()
    {
        await using var temporary = await TemporaryStore.Open();
        Assert.Null(await temporary.Store.Settings.SimulatedClock());
        await temporary.Store.Settings.SetSimulatedClock(Facts.Now);
        Assert.Equal(Facts.Now, await (await temporary.Reopen()).Settings.SimulatedClock());
        await temporary.Store.Settings.SetSimulatedClock(null);
        Assert.Null(await temporary.Store.Settings.SimulatedClock());
    }

    [Fact]
    public async Task The_last_message_is_the_newest_and_not_the_one_that_was_kept_last()
    {
        await using var temporary = await TemporaryStore.Open();
        Assert.Null(await temporary.Store.Settings.LastMessageReceived());
        await temporary.Store.Inbox.Keep(Entries.Accepted("source|1"));
        await temporary.Store.Inbox.Keep(Entries.Accepted("source|2") with { ReceivedAt = Facts.Now - Duration.FromDays(1) });
        Assert.Equal(Facts.Now, await temporary.Store.Settings.LastMessageReceived());
    }
}
