using System.Globalization;
using SamenStarten.Benchmarks.Trajectories;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Benchmarks.Durability;

/// <summary>Some trajectories, each going through the same transitions.</summary>
internal sealed class Workload(IReadOnlyList<Transition> transitions, int trajectories)
{
    private static readonly MasterKey Key = MasterKey.Parse(Convert.ToBase64String(new byte[32].Select((_, i) => (byte)i).ToArray()));

    public int Trajectories => trajectories;

    public static Guid Id(int trajectory) => DeterministicId.From("trajectory", trajectory.ToString(CultureInfo.InvariantCulture));

    /// <summary>How many events the log of each has after so many transitions.</summary>
    public int EventsAfter(int count) => transitions.Take(count).Sum(t => t.Events.Length);

    /// <summary>A store in which each trajectory has begun.</summary>
    public async Task<SqliteStore> Open(string path)
    {
        var store = await SqliteStore.Open(new SqliteStoreOptions(path, Key));
        await Task.WhenAll(Enumerable.Range(0, trajectories).Select(t => Take(store, t, 0)));
        return store;
    }

    /// <summary>The same database, beside whoever writes it.</summary>
    public static Task<SqliteStore> OpenToRead(string path) => SqliteStore.Open(new SqliteStoreOptions(path, Key) { ReadOnly = true });

    /// <summary>One durable transition.</summary>
    public Task<Kept> Take(SqliteStore store, int trajectory, int transition)
    {
        var (events, index) = transitions[transition];
        var own = index with { Number = $"{index.Number}-{trajectory}" };
        return store.Trajectories.Change(Id(trajectory), _ => new Change { Events = events, Index = own });
    }
}
