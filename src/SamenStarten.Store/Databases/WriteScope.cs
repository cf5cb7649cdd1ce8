using SamenStarten.Store.People;
using SamenStarten.Store.Schema;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Databases;

/// <summary>What a change has at hand inside its transaction: the connection, and everything the same commit holds so far.</summary>
/// <param name="emptyJournal">How this database forgets what was overwritten; nothing where it has no such thing.</param>
internal sealed class WriteScope(Statements statements, StoreContext context, IKeyRing keys, TrajectoryCache cache, Action emptyJournal)
{
    private readonly List<Action> afterCommit = [];

    public Statements Statements => statements;

    /// <summary>Reads within the transaction: sees what it wrote.</summary>
    public StoreContext Context => context;

    public IKeyRing Keys => keys;

    public TrajectoryCache Cache => cache;

    /// <summary>To be done once all is kept. A kill before it leaves it undone: the next opening does it.</summary>
    public void AfterCommit(Action action) => afterCommit.Add(action);

    /// <summary>Best effort, after the commit: what was erased is also gone from where the database keeps former pages.</summary>
    public void EmptyJournalAfterCommit() => AfterCommit(emptyJournal);

    public int Mark() => afterCommit.Count;

    public void BackTo(int mark) => afterCommit.RemoveRange(mark, afterCommit.Count - mark);

    public void RunAfterCommit()
    {
        foreach (var action in afterCommit) action();
        afterCommit.Clear();
    }
}
