using Microsoft.Data.Sqlite;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Sqlite;

public sealed class StorageTroubleTests
{
    private static readonly Guid Id = Facts.Id(1);

    // A limit on the pages of the file makes SQLite answer as it does when the disk is full (SQLITE_FULL).
    [Fact]
    public async Task On_a_full_disk_the_change_is_refused_nothing_is_lost_and_it_goes_on_when_there_is_space()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Begin(Id);
        await store.Sql("PRAGMA max_page_count=1");

        var answered = 0;
        StoreException? problem = null;
        for (var i = 0; problem is null && i < 1000; i++)
        {
            try
            {
                await store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: Large()));
                answered++;
            }
            catch (StoreException refused)
            {
                problem = refused;
            }
        }

        Assert.Equal(StoreProblem.DiskFull, problem?.Code);
        Assert.Equal(1 + answered, (await store.Trajectories.Log(Id)).Length);
        await store.Sql("PRAGMA max_page_count=1000000");
        var kept = await store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: Large()));
        Assert.Equal(2 + answered, kept.Events[0].Version);
        Assert.Equal("ok", await store.Sql("PRAGMA integrity_check"));
    }

    [Fact]
    public async Task On_a_full_disk_those_that_fit_are_kept_and_those_that_do_not_hear_so()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Begin(Id);
        await store.Sql("PRAGMA max_page_count=1");
        using var gate = await Gate.Close(store);
        var changes = Enumerable.Range(0, 64).Select(_ => store.Trajectories.Change(Id, Facts.BeginOrNext(Id))).ToList();
        var tooMuch = store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: Large(100_000)));
        gate.Open();

        Assert.Equal(StoreProblem.DiskFull, (await Assert.ThrowsAsync<StoreException>(() => tooMuch)).Code);
        var kept = 0;
        foreach (var change in changes)
        {
            try
            {
                Assert.Equal(2 + kept++, (await change).Events[0].Version);
            }
            catch (StoreException refused)
            {
                kept--;
                Assert.Equal(StoreProblem.DiskFull, refused.Code);
            }
        }

        Assert.Equal(1 + kept, (await store.Trajectories.Log(Id)).Length);
    }

    // These tests run as root in some places, whom no permission stops: SQLite's own read-only opening gives the same answer (SQLITE_READONLY).
    [Fact]
    public async Task A_file_that_is_read_only_can_be_read_and_says_so_when_it_should_be_written()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        temporary.Options = temporary.Options with { ReadOnly = true };
        var store = await temporary.Reopen();
        Assert.NotNull(await store.Trajectories.Load(Id));
        var problem = await Assert.ThrowsAsync<StoreException>(() => store.Trajectories.Change(Id, _ => Facts.Next(Id)));
        Assert.Equal(StoreProblem.ReadOnly, problem.Code);
    }

    [Fact]
    public async Task While_another_program_holds_the_file_a_change_is_refused_and_after_it_taken()
    {
        await using var temporary = TemporaryStore.Closed();
        temporary.Options = temporary.Options with { PatienceInSeconds = 1 };
        var store = await temporary.Reopen();
        await using (var other = new SqliteConnection($"Data Source={temporary.Options.Path};Pooling=false"))
        {
            await other.OpenAsync();
            await using var holding = other.BeginTransaction();
            var problem = await Assert.ThrowsAsync<StoreException>(() => store.Begin(Id));
            Assert.Equal(StoreProblem.Locked, problem.Code);
        }

        Assert.Equal(1, (await store.Begin(Id)).Events[0].Version);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_called_damaged()
    {
        await using var temporary = TemporaryStore.Closed();
        await File.WriteAllTextAsync(temporary.Options.Path, new string('x', 8192));
        var problem = await Assert.ThrowsAsync<StoreException>(temporary.Reopen);
        Assert.Equal(StoreProblem.Corrupt, problem.Code);
    }

    [Fact]
    public async Task A_damaged_page_is_called_damaged_and_not_passed_over()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        for (var i = 0; i < 100; i++) await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: Large()));
        await temporary.Close();
        await using (var file = File.OpenWrite(temporary.Options.Path))
        {
            file.Position = file.Length / 2;
            await file.WriteAsync(Enumerable.Repeat((byte)0xA5, (int)(file.Length / 2)).ToArray());
        }

        var problem = await Assert.ThrowsAsync<StoreException>(async () => await (await temporary.Reopen()).Trajectories.Log(Id));
        Assert.Equal(StoreProblem.Corrupt, problem.Code);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_named_as_the_trouble()
    {
        await using var temporary = TemporaryStore.Closed();
        temporary.Options = temporary.Options with { Path = Path.Combine(temporary.Options.Path, "nowhere", "samen.db") };
        var problem = await Assert.ThrowsAsync<StoreException>(temporary.Reopen);
        Assert.Equal(StoreProblem.Unreachable, problem.Code);
    }

    [Fact]
    public async Task A_database_that_a_newer_version_opened_is_left_alone()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Sql("INSERT INTO \"__EFMigrationsHistory\" VALUES ('99990101000000_Later', '99.0.0')");
        var problem = await Assert.ThrowsAsync<StoreException>(temporary.Reopen);
        Assert.Equal(StoreProblem.Newer, problem.Code);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        await using var temporary = TemporaryStore.Closed();
        await using (var killed = new SqliteConnection($"Data Source={temporary.Options.Path};Pooling=false"))
        {
            await killed.OpenAsync();
            await using var command = killed.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-04-13')
                """;
            await command.ExecuteNonQueryAsync();
        }

        var store = await temporary.Reopen();
        await store.Begin(Id);
    }

    private static MilestoneReturned Large(int size = 500) => new(new string('G', size));
}
