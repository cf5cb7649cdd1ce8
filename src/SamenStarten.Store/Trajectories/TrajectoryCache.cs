namespace SamenStarten.Store.Trajectories;

/// <summary>
/// The trajectories that changed last, as the writer's open transaction has them. Used by the writer only. What is rolled back is
/// forgotten, and read from the database again.
/// </summary>
internal sealed class TrajectoryCache(int most = 2048)
{
    private readonly Dictionary<Guid, LinkedListNode<(Guid Id, CachedTrajectory Value)>> known = [];
    private readonly LinkedList<(Guid Id, CachedTrajectory Value)> newestFirst = [];
    private readonly HashSet<Guid> ofItem = [];
    private readonly HashSet<Guid> ofCommit = [];

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
        if (known.Count > most) Forget(newestFirst.Last!.Value.Id);
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
    public void Commit() => ofCommit.Clear();

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
