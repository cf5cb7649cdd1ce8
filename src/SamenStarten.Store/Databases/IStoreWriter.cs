using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.Databases;

/// <summary>The way to write: each piece of work is one transaction, or one item of it, and is kept whole or not at all.</summary>
internal interface IStoreWriter : IAsyncDisposable
{
    /// <summary>
    /// Does this and answers once it is kept. Work may be done more than once before it is kept (others write at the same time), so
    /// apart from what it writes it leaves nothing behind. A caller can leave until it begins.
    /// </summary>
    Task<T> Run<T>(Func<WriteScope, T> work, CancellationToken cancellation = default);

    /// <summary>What the last commit left, where that is known without asking the database; null where it isn't.</summary>
    StoredTrajectory? Committed(Guid trajectoryId);
}
