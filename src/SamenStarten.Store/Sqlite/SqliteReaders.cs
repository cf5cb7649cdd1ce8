using System.Collections.Concurrent;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Sqlite;

/// <summary>Reads on connections of its own, each in a deferred transaction: one moment's picture, and no waiting for the writer.</summary>
internal sealed class SqliteReaders(SqliteStoreOptions options) : IStoreReaders
{
    private const int MostKept = 16;

    private readonly ConcurrentBag<SqliteReader> idle = [];
    private volatile bool closed;

    public async Task<T> Read<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        SqliteReader? reader = null;
        try
        {
            if (!idle.TryTake(out reader)) reader = new SqliteReader(options);
            var result = await reader.Read(read);
            PutBack(reader);
            return result;
        }
        catch (Exception exception)
        {
            // Nobody knows how it was left: the next one opens a new one.
            reader?.Dispose();
            var explained = SqliteProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }

    public void Dispose()
    {
        closed = true;
        while (idle.TryTake(out var reader)) reader.Dispose();
    }

    private void PutBack(SqliteReader reader)
    {
        if (closed || idle.Count >= MostKept) reader.Dispose();
        else idle.Add(reader);
    }
}
