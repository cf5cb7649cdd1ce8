using SamenStarten.Store.People;
using SamenStarten.Store.Schema;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Sqlite;

/// <summary>What a change has at hand inside the writer: the connection, and everything the same commit holds so far.</summary>
internal sealed class WriteScope(Statements statements, StoreContext context, IKeyRing keys, TrajectoryCache cache)
{
    private readonly List<Action> afterCommit = [];

    public Statements Statements => statements;

    /// <summary>Reads on the writer's connection: sees what earlier changes of the same commit wrote.</summary>
    public StoreContext Context => context;

    public IKeyRing Keys => keys;

    public TrajectoryCache Cache => cache;

    /// <summary>To be done once all is on the disk. A kill before it leaves it undone: the next opening does it.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    public int Mark() => afterCommit.Count;

    public void BackTo(int mark) => afterCommit.RemoveRange(mark, afterCommit.Count - mark);

    public void RunAfterCommit()
    {
        foreach (var action in afterCommit) action();
        afterCommit.Clear();
    }
}
