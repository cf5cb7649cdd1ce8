using System.Globalization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Tests.Given;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Tests.Kill;

public sealed class KillTests
{
    [Fact]
    public async Task Killed_ten_times_at_any_moment_nothing_is_lost_doubled_or_half()
    {
        await using var temporary = TemporaryStore.Closed();
        var answered = new List<(Guid Id, long Version, Guid Command)>();
        var chance = new Random(20260413);
        for (var round = 0; round < 10; round++)
        {
            using var child = await ChildProcess.Start(Child.Write, temporary.Options.Path);
            for (var lines = chance.Next(1, 150); lines > 0; lines--) answered.Add(Parse((await child.ReadLine())!));
            await child.Kill();
            while (await child.ReadLine() is { } line && line.Split(' ') is { Length: 3 } parts && parts[2].Length == 36) answered.Add(Parse(line));
        }

        var store = await temporary.Reopen();
        foreach (var id in Enumerable.Range(0, Child.Trajectories).Select(Facts.Id)) await Holds(store, id, answered);
        Assert.NotEqual(0L, await store.Sql("SELECT count(*) FROM snapshots"));
    }

    private static async Task Holds(RegionStore store, Guid id, List<(Guid Id, long Version, Guid Command)> answered)
    {
        var log = await store.Trajectories.Log(id);
        Assert.Equal(Enumerable.Range(1, log.Length).Select(i => (long)i), log.Select(recorded => recorded.Version));
        Assert.Equal(log.Length, log.Select(recorded => recorded.Envelope.CommandId).Distinct().Count());
        Assert.All(answered.Where(a => a.Id == id), a => Assert.Equal(a.Command, log[(int)a.Version - 1].Envelope.CommandId));

        var folded = Canonical.Of(Trajectory.Fold(id, log));
        Assert.Equal(folded, Canonical.Of((await store.Trajectories.Load(id))!.State));
        Assert.Equal((long)log.Length, await store.Sql($"SELECT version FROM trajectories WHERE id='{id.ToString().ToUpperInvariant()}'"));
        await SnapshotHolds(store, id, log);

        var steps = (await store.Trajectories.StepsNotDone(id)).Select(step => step.Because.Version);
        Assert.Equal(log.Where(recorded => recorded.Event is MilestoneOpened).Select(recorded => recorded.Version), steps);
    }

    private static async Task SnapshotHolds(RegionStore store, Guid id, IEnumerable<Recorded> log)
    {
        var snapshot = await store.Writer.Run(scope => scope.Context.Snapshots.SingleOrDefault(row => row.TrajectoryId == id));
        if (snapshot is null) return;
        var folded = Trajectory.Fold(id, log.TakeWhile(recorded => recorded.Version <= snapshot.Version));
        Assert.Equal(Canonical.Of(folded), Canonical.Of(Snapshots.Read(snapshot)));
    }

    private static (Guid Id, long Version, Guid Command) Parse(string line) =>
        line.Split(' ') is [var id, var version, var command]
            ? (Guid.Parse(id), long.Parse(version, CultureInfo.InvariantCulture), Guid.Parse(command))
            : throw new FormatException(line);
}
