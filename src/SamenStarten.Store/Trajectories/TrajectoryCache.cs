using System.Collections.Concurrent;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.Trajectories;

/// <summary>
/// The trajectories that changed last, as the writer's open transaction has them. Used by the writer only, but for what is committed:
/// that anybody may read. What is rolled back is forgotten, and read from the database again.
/// </summary>
internal sealed class TrajectoryCache(int most = 2048)
{
    private readonly Dictionary<Guid, LinkedListNode<(Guid Id, CachedTrajectory Value)>> known = [];
    private readonly LinkedList<(Guid Id, CachedTrajectory Value)> newestFirst = [];
    private readonly HashSet<Guid> ofItem = [];
    private readonly HashSet<Guid> ofCommit = [];
    private readonly ConcurrentDictionary<Guid, StoredTrajectory> committed = [];

    /// <summary>The trajectory as the last commit left it, for readers on any thread; null when it isn't known here.</summary>
    public StoredTrajectory? Committed(Guid id) => committed.GetValueOrDefault(id);

    public CachedTrajectory? Find(Guid id)
    {
        if (!known.TryGetValue(id, out var node)) return null;
        newestFirst.Remove(node);
        newestFirst.AddFirst(node);
        return node.Value.Value;
    }

    public void Set(Guid id, CachedTrajectory value)
    {
        ofItem.Add(id);
        Forget(id);
        known[id] = newestFirst.AddFirst((id, value));
        if (known.Count > most)
        {
            var oldest = newestFirst.Last!.Value.Id;
            Forget(oldest);
            committed.TryRemove(oldest, out _);
        }
    }

    /// <summary>The change that set these holds, inside the transaction.</summary>
    public void KeepItem()
    {
        ofCommit.UnionWith(ofItem);
        ofItem.Clear();
    }

    /// <summary>The change that set these was rolled back.</summary>
    public void DropItem()
    {
        foreach (var id in ofItem) Forget(id);
        ofItem.Clear();
    }

    /// <summary>All of it is on the disk.</summary>
    public void Commit()
    {
        foreach (var id in ofCommit)
        {
            if (known.TryGetValue(id, out var node) && node.Value.Value.Stored is { } stored) committed[id] = stored;
            else committed.TryRemove(id, out _);
        }

        ofCommit.Clear();
    }

    /// <summary>None of it is.</summary>
    public void Drop()
    {
        DropItem();
        foreach (var id in ofCommit) Forget(id);
        ofCommit.Clear();
    }

    private void Forget(Guid id)
    {
        if (known.Remove(id, out var node)) newestFirst.Remove(node);
    }
}
