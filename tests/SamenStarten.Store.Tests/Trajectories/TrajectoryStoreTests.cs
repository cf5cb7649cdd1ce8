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
        var log = await store.Trajectories.Log(Id);
        Assert.Equal(kept.Events.Select(Json), log.Select(Json));
        var loaded = await store.Trajectories.Load(Id);
        Assert.Equal(Facts.Now, loaded!.NextMoment);
        Assert.Equal(1, loaded.State.Version);
        Assert.Equal(Json(kept.After), Json(loaded.State));
    }

    private static string Json<T>(T value) => StoreJson.Write(value);
}
