using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Trajectories;

public sealed class ConcurrencyTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task Sixty_four_callers_on_one_trajectory_make_a_log_without_gaps()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Begin(Id);
        var kept = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => store.Trajectories.Change(Id, Facts.BeginOrNext(Id)))));
        Assert.Equal(Enumerable.Range(2, 64).Select(i => (long)i), kept.Select(k => k.Events[0].Version).Order());
        Assert.Equal(Enumerable.Range(1, 65).Select(i => (long)i), (await store.Trajectories.Log(Id)).Select(recorded => recorded.Version));
    }

    [Fact]
    public async Task The_same_command_from_two_callers_at_once_is_one_effect()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var command = Guid.NewGuid();
        using var gate = await Gate.Close(store);
        var changes = Enumerable.Range(0, 8).Select(_ => store.Trajectories.Change(Id, Facts.BeginOrNext(Id, command))).ToList();
        gate.Open();
        var kept = await Task.WhenAll(changes);
        Assert.Single(kept, k => !k.Repeated);
        Assert.Single(await store.Trajectories.Log(Id));
    }

    [Fact]
    public async Task A_reader_does_not_wait_for_the_writer()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        using var gate = await Gate.Close(temporary.Store);
        Assert.NotNull(await temporary.Store.Trajectories.Load(Id));
        gate.Open();
    }

    [Fact]
    public async Task A_change_after_closing_is_refused_with_a_sentence()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await temporary.Close();
        var problem = await Assert.ThrowsAsync<StoreException>(() => store.Begin(Id));
        Assert.Equal(StoreProblem.Closed, problem.Code);
    }
}
