using SamenStarten.Store.Sqlite;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Sqlite;

/// <summary>One writer, and one commit for what waits together.</summary>
public sealed class GroupCommitTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task What_waits_together_is_one_commit()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        using var gate = await Gate.Close(store);
        var changes = Enumerable.Range(0, 64).Select(i => store.Begin(Facts.Id(i))).ToList();
        var before = Writer(store).Commits;
        gate.Open();
        await Task.WhenAll(changes);
        Assert.Equal(2, Writer(store).Commits - before);
        Assert.Equal(64, (await store.Trajectories.Rows()).Length);
    }

    [Fact]
    public async Task A_bad_change_does_not_fail_its_neighbours()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        using var gate = await Gate.Close(store);
        var first = store.Begin(Id);
        var refused = store.Trajectories.Change(Id, _ => throw new InvalidOperationException("no"));
        var halfWay = store.Trajectories.Change(Id, _ => Facts.Next(Id) with { Index = Facts.Index(Id) with { Number = null! } });
        var badFold = store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: new Unheard()));
        var last = store.Trajectories.Change(Id, _ => Facts.Next(Id));
        gate.Open();

        Assert.Equal(1, (await first).Events[0].Version);
        await Assert.ThrowsAsync<InvalidOperationException>(() => refused);
        Assert.Equal(StoreProblem.Conflict, (await Assert.ThrowsAsync<StoreException>(() => halfWay)).Code);
        await Assert.ThrowsAnyAsync<Exception>(() => badFold);
        Assert.Equal(2, (await last).Events[0].Version);
        Assert.Equal([1L, 2L], (await store.Trajectories.Log(Id)).Select(recorded => recorded.Version));
    }

    [Fact]
    public async Task Who_leaves_before_it_is_taken_leaves_no_trace()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        using var gate = await Gate.Close(store);
        using var patience = new CancellationTokenSource();
        var left = store.Trajectories.Change(Id, _ => Facts.Beginning(Id), patience.Token);
        await patience.CancelAsync();
        gate.Open();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        await store.Begin(Facts.Id(2));
        Assert.Null(await store.Trajectories.Load(Id));
    }

    private static SqliteWriter Writer(RegionStore store) => (SqliteWriter)store.Writer;

    private sealed record Unheard : Core.Trajectories.TrajectoryEvent;
}
