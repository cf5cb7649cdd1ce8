using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Store.Tests.Given;
using static SamenStarten.Store.Tests.Given.Mails;

namespace SamenStarten.Store.Postgres.Tests.Processes;

/// <summary>Two openings are two processes: they share nothing but the databases.</summary>
public sealed class SeveralProcessesTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task Both_write_one_trajectory_and_its_log_has_no_gap()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        await temporary.Store.Begin(Id);
        var kept = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => (i % 2 == 0 ? temporary.Store : other).Trajectories.Change(Id, Facts.BeginOrNext(Id, makesStep: true)))));
        Assert.Equal(Enumerable.Range(2, 40).Select(i => (long)i), kept.Select(k => k.Events[0].Version).Order());
        Assert.Equal(40, (await other.Trajectories.StepsNotDone(Id)).Length);
    }

    [Fact]
    public async Task The_same_command_given_to_both_is_one_effect()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        var command = Guid.NewGuid();
        var kept = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? temporary.Store : other).Trajectories.Change(Id, Facts.BeginOrNext(Id, command)))));
        Assert.Single(kept, k => !k.Repeated);
        Assert.Single(await temporary.Store.Trajectories.Log(Id));
    }

    [Fact]
    public async Task One_of_them_begins_to_send_a_message()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        await temporary.Store.Write(Mail(1));
        var begun = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? temporary.Store : other).Messages.BeginSending(Mail(1).Id, Facts.Now))));
        Assert.Single(begun, won => won);
    }

    [Fact]
    public async Task What_the_other_is_sending_is_not_left_behind_until_its_call_must_have_been_broken_off()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        await temporary.Store.Write(Mail(1));
        await temporary.Store.Messages.BeginSending(Mail(1).Id, Facts.Now);
        Assert.Empty(await other.Messages.LeftSending(Pickup, Facts.Now));
        var then = await other.Messages.NextDue(Pickup);
        Assert.Equal(Facts.Now + TemporaryStore.LeftAfter, then);
        Assert.Single(await other.Messages.LeftSending(Pickup, then!.Value));
    }

    [Fact]
    public async Task A_message_is_held_whichever_of_them_wrote_it_while_the_other_stopped_all_mail()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        await Task.WhenAll([
            other.Messages.SetSwitch(new OutgoingSwitch(Stopped: true, DryRun: false, "trial"), Facts.Now),
            .. Enumerable.Range(0, 20).Select(i => Task.Run(() => temporary.Store.Write(Mail(i)))),
        ]);
        Assert.Equal(20, (await other.Messages.Count())[MessageState.Held]);
    }

    [Fact]
    public async Task One_of_them_starts_a_trajectory_at_a_time()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        var inside = await temporary.Store.Inbox.AloneAtStart();
        var waits = other.Inbox.AloneAtStart();
        Assert.False(waits.IsCompleted);
        await inside.DisposeAsync();
        await (await waits).DisposeAsync();
    }

    [Fact]
    public async Task A_change_of_the_directory_is_seen_by_the_other_at_once()
    {
        await using var temporary = await TemporaryStore.Open();
        await using var other = await PostgresStore.Open(temporary.Options);
        Assert.Empty(await other.Directory.StaffingFor("0405", "pi-heerhugowaard", Facts.Today));
        await temporary.Store.Directory.Import([new(new("c-1", "Lead", "0405", "lead@gemeente.example", null, null, "nl"), null, null)]);
        Assert.Equal("c-1", (await other.Directory.StaffingFor("0405", "pi-heerhugowaard", Facts.Today))["Lead"].Id);
    }

    [Fact]
    public async Task They_open_an_empty_database_at_the_same_moment()
    {
        await using var temporary = TemporaryStore.Closed();
        var stores = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PostgresStore.Open(temporary.Options))));
        await stores[0].Begin(Id);
        Assert.NotNull(await stores[3].Trajectories.Load(Id));
        foreach (var store in stores) await store.DisposeAsync();
    }

    [Fact]
    public async Task One_that_cannot_be_reached_is_a_sentence_without_a_password()
    {
        await using var temporary = TemporaryStore.Closed();
        var options = temporary.Options with { Data = "Host=127.0.0.1;Port=1;Username=u;Password=open-sesame;Database=d;Timeout=2" };
        var problem = await Assert.ThrowsAsync<StoreException>(() => PostgresStore.Open(options));
        Assert.Equal(StoreProblem.Unreachable, problem.Code);
        Assert.DoesNotContain("open-sesame", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_a_sentence()
    {
        await using var temporary = TemporaryStore.Closed();
        var options = temporary.Options with { Data = temporary.Options.Data + ";Database=nowhere" };
        Assert.Equal(StoreProblem.Unreachable, (await Assert.ThrowsAsync<StoreException>(() => PostgresStore.Open(options))).Code);
    }
}
