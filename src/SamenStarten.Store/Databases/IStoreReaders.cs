using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Databases;

/// <summary>The way to read: each reading is one picture of the database, and waits for nobody who writes.</summary>
internal interface IStoreReaders : IDisposable
{
    /// <param name="cancellation">What it asks is up to <paramref name="read"/>; who left before it began isn't served.</param>
    Task<T> Read<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation = default);
}
