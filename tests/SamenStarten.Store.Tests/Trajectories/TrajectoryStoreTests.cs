using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Trajectories;

public sealed class TrajectoryStoreTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task What_was_decided_is_there_after_a_restart_with_all_that_explains_it()
    {
        await using var temporary = await TemporaryStore.Open();
        var kept = await temporary.Store.Trajectories.Change(Id, _ => Facts.Beginning(Id, Facts.Now));

        var store = await temporary.Reopen();

        Assert.Equal(kept.Events.Select(Canonical.Of), (await store.Trajectories.Log(Id)).Select(Canonical.Of));
        var loaded = await store.Trajectories.Load(Id);
        Assert.Equal(Facts.Now, loaded!.NextMoment);
        Assert.Equal(1, loaded.State.Version);
        Assert.Equal(Canonical.Of(kept.After), Canonical.Of(loaded.State));
    }

    [Fact]
    public async Task A_trajectory_that_never_began_is_not_there()
    {
        await using var temporary = await TemporaryStore.Open();
        Assert.Null(await temporary.Store.Trajectories.Load(Id));
        Assert.Empty(await temporary.Store.Trajectories.Log(Id));
        Assert.Null(await temporary.Store.Trajectories.Step(Id));
    }

    [Fact]
    public async Task The_same_command_twice_is_one_effect_and_answers_as_it_did_first()
    {
        await using var temporary = await TemporaryStore.Open();
        var command = Guid.NewGuid();
        await temporary.Store.Begin(Id);
        var first = await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id, command));
        var again = await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id, command) with { Answer = "something-else" });

        Assert.False(first.Repeated);
        Assert.True(again.Repeated);
        Assert.Equal("accepted", again.Answer);
        Assert.Equal(2, again.After!.Version);
        Assert.Equal(2, (await temporary.Store.Trajectories.Log(Id)).Length);
    }

    [Fact]
    public async Task A_rejection_is_an_answer_that_is_given_again()
    {
        await using var temporary = await TemporaryStore.Open();
        var rejection = new Change { CommandId = Guid.NewGuid(), Answer = "no-such-milestone" };
        Assert.False((await temporary.Store.Trajectories.Change(Id, _ => rejection)).Repeated);
        var again = await temporary.Store.Trajectories.Change(Id, _ => rejection with { Answer = "accepted" });
        Assert.True(again.Repeated);
        Assert.Equal("no-such-milestone", again.Answer);
    }

    [Fact]
    public async Task A_change_that_keeps_nothing_leaves_nothing()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        var kept = await temporary.Store.Trajectories.Change(Id, _ => Change.Nothing);
        Assert.Equal(1, kept.After!.Version);
        Assert.Empty(kept.Events);
    }

    [Fact]
    public async Task The_next_moment_can_move_without_an_event()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        await temporary.Store.Trajectories.Change(Id, _ => new Change { Index = Facts.Index(Id, Facts.Now) });
        var row = Assert.Single(await temporary.Store.Trajectories.Rows());
        Assert.Equal(Facts.Index(Id, Facts.Now), row.Index);
        Assert.Equal(1, row.Version);
        await temporary.Store.Trajectories.Change(Id, before => Facts.Next(Id) with { Index = null });
        Assert.Equal(Facts.Now, (await temporary.Store.Trajectories.Load(Id))!.NextMoment);
    }

    [Fact]
    public async Task A_number_belongs_to_one_trajectory()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        var other = Facts.Id(2);
        var problem = await Assert.ThrowsAsync<StoreException>(
            () => temporary.Store.Trajectories.Change(other, _ => Facts.Beginning(other) with { Index = Facts.Index(Id) }));
        Assert.Equal(StoreProblem.Conflict, problem.Code);
        Assert.Null(await temporary.Store.Trajectories.Load(other));
    }

    [Fact]
    public async Task Numbers_are_counted_by_how_they_begin()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        await temporary.Store.Begin(Facts.Id(2));
        Assert.Equal(2, await temporary.Store.Trajectories.CountNumbers("2604-"));
        Assert.Equal(0, await temporary.Store.Trajectories.CountNumbers("2605-"));
    }

    [Theory]
    [InlineData("UPDATE events SET actor='somebody-else'")]
    [InlineData("DELETE FROM events")]
    public async Task The_log_only_grows(string sql)
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        await Assert.ThrowsAsync<StoreException>(() => temporary.Store.Sql(sql));
        Assert.Equal("contact-1", Assert.Single(await temporary.Store.Trajectories.Log(Id)).Envelope.Actor);
    }
}
