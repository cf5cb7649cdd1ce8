using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Sqlite;

/// <summary>One caller's change, waiting for the writer.</summary>
internal abstract class WriteItem
{
    private const int Queued = 0, Taken = 1, Left = 2;

    private int place = Queued;

    /// <summary>What went wrong with this item; null so far.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Takes the item for this commit. False when its caller left.</summary>
    public bool Take() => Interlocked.CompareExchange(ref place, Taken, Queued) == Queued;

    public abstract void Work(WriteScope scope);

    /// <summary>Tells the caller how it ended.</summary>
    public abstract void Tell();

    /// <summary>The caller leaves. Only before the writer took it: from then on it is done, and has an answer.</summary>
    protected bool Leave() => Interlocked.CompareExchange(ref place, Left, Queued) == Queued;
}
