using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.People;

public sealed class ErasureTests
{
    private const string Reference = "D202600085-1";
    private static readonly Guid Id = Facts.Id(1);
    private static readonly SealedText Note = new(Facts.Id(50), "Een notitie.");

    [Fact]
    public async Task After_erasure_all_of_the_person_is_gone_and_the_log_still_folds()
    {
        await using var temporary = await Opened();
        await temporary.Store.Inbox.Keep(Entries.Quarantined("source|2", Reference, "{\"bsn\":\"999922543\"}"));
        Assert.True(await temporary.Store.Persons.Erase(Persons.Id, Facts.Now));
        var store = await temporary.Reopen();

        await AssertErased(store);
        Assert.Null(await store.Inbox.TrajectoryOf(Reference));
        Assert.Empty(await store.Inbox.TrajectoriesOf(Persons.Quincy));
        Assert.Null(await store.Sql("SELECT likeness_hash FROM persons WHERE likeness_hash IS NOT NULL"));
        Assert.Equal("", Assert.Single(await store.Inbox.Quarantine()).Line);
        Assert.Equal(UnsealedState.Unknown, (await store.Persons.ReadDetention(Id, Persons.Lead)).State);
        Assert.Equal(1, Trajectory.Fold(Id, await store.Trajectories.Log(Id)).Version);
        Assert.Equal([new Erasure(Persons.Id, 1, Facts.Now)], store.Persons.Erasures());
    }

    [Fact]
    public async Task Erasing_a_trajectory_twice_is_erasing_it_once()
    {
        await using var temporary = await Opened();
        var erasure = new TrajectoryErasure(temporary.Store.Persons, new FakeClock(Facts.Now));
        await erasure.Erase(Id);
        await erasure.Erase(Id);
        await AssertErased(temporary.Store);
        Assert.Single(temporary.Store.Persons.Erasures());
    }

    [Fact]
    public async Task Restoring_the_database_does_not_bring_him_back()
    {
        await using var temporary = await Opened();
        await Restored(temporary, data: true);
        await AssertErased(temporary.Store);
        Assert.Empty(await temporary.Store.Inbox.TrajectoriesOf(Persons.Quincy));
    }

    [Fact]
    public async Task Nor_does_restoring_the_keys()
    {
        await using var temporary = await Opened();
        await Restored(temporary, keys: true);
        await AssertErased(temporary.Store);
        Assert.Single(temporary.Store.Persons.Erasures());
    }

    [Fact]
    public async Task After_restoring_both_the_list_that_was_kept_apart_erases_again()
    {
        await using var temporary = await Opened();
        var list = await Restored(temporary, data: true, keys: true);
        Assert.Equal(UnsealedState.Found, (await temporary.Store.Persons.Read(Id, Persons.Lead)).State);
        await temporary.Store.Persons.EraseAgain(list);
        await AssertErased(temporary.Store);
    }

    [Fact]
    public async Task Who_comes_back_after_erasure_is_new_and_what_was_erased_stays_so()
    {
        await using var temporary = await Opened();
        await temporary.Store.Persons.Erase(Persons.Id, Facts.Now);
        var again = Facts.Id(2);
        await Persons.Begin(temporary.Store, again);
        var store = await temporary.Reopen();
        Assert.Equal(Persons.Quincy, (await store.Persons.Read(again, Persons.Lead)).Value);
        Assert.Equal(UnsealedState.Erased, (await store.Persons.ReadText(Note.Id, Persons.Lead)).State);
        Assert.True(await store.Persons.Erase(Persons.Id, Facts.Now));
        Assert.Equal([1, 2], store.Persons.Erasures().Select(erasure => erasure.Generation));
        Assert.Equal(UnsealedState.Erased, (await store.Persons.Read(again, Persons.Lead)).State);
    }

    private sealed class FakeClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }

    private static async Task<TemporaryStore> Opened()
    {
        var temporary = await TemporaryStore.Open();
        await Persons.Begin(temporary.Store, Id, reference: Reference, text: Note);
        return temporary;
    }

    /// <summary>Backs up, erases, and puts this of the backup back. Answers the list of erasures as it was before the restore.</summary>
    private static async Task<IReadOnlyList<Erasure>> Restored(TemporaryStore temporary, bool data = false, bool keys = false)
    {
        var backup = await temporary.BackUp();
        await temporary.Reopen();
        await temporary.Store.Persons.Erase(Persons.Id, Facts.Now);
        var list = temporary.Store.Persons.Erasures();
        await temporary.Close();
        await backup.Restore(data, keys);
        await temporary.Reopen();
        return list;
    }

    private static async Task AssertErased(RegionStore store)
    {
        Assert.Equal(UnsealedState.Erased, (await store.Persons.Read(Id, Persons.Lead)).State);
        Assert.Equal(UnsealedState.Erased, (await store.Persons.ReadText(Note.Id, Persons.Lead)).State);
    }
}
