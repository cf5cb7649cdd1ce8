using System.Globalization;
using SamenStarten.Store.Tests.Given;
using SamenStarten.Store.Tests.Kill;

namespace SamenStarten.Store.Tests.Sqlite;

public sealed class StoreLockTests
{
    [Fact]
    public async Task A_second_process_is_refused_with_the_name_of_the_first()
    {
        await using var temporary = TemporaryStore.Closed();
        using var child = await ChildProcess.Start(Child.Hold, temporary.Options.Path);
        var problem = await Assert.ThrowsAsync<StoreException>(temporary.Reopen);
        Assert.Equal(StoreProblem.Locked, problem.Code);
        Assert.Contains($"process {child.Id.ToString(CultureInfo.InvariantCulture)} on {Environment.MachineName}", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_hinders_nobody()
    {
        await using var temporary = TemporaryStore.Closed();
        using var child = await ChildProcess.Start(Child.Hold, temporary.Options.Path);
        await child.Kill();
        Assert.True(File.Exists(temporary.Options.Path + ".lock"));
        await temporary.Reopen();
    }

    [Fact]
    public async Task Nor_can_the_same_process_open_it_twice()
    {
        await using var temporary = await TemporaryStore.Open();
        var problem = await Assert.ThrowsAsync<StoreException>(() => SqliteStore.Open(temporary.Options));
        Assert.Equal(StoreProblem.Locked, problem.Code);
    }

    [Fact]
    public async Task Reading_beside_a_writer_needs_no_lock()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Facts.Id(1));
        await using var reading = await SqliteStore.Open(temporary.Options with { ReadOnly = true });
        Assert.Single(await reading.Trajectories.Rows());
    }
}
