using Microsoft.Data.Sqlite;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Sqlite;

/// <summary>Reads on connections of its own, each in a deferred transaction: one moment's picture, and no waiting for the writer.</summary>
internal sealed class SqliteReaders(SqliteStoreOptions options) : IDisposable
{
    private readonly string connectionString = SqliteFiles.ForReading(options);

    public async Task<T> Read<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = new SqliteConnection(connectionString);
            await connection.OpenAsync(cancellation);
            await using var transaction = connection.BeginTransaction(deferred: true);
            await using var context = SqliteFiles.Context(connection);
            SqliteFiles.Use(context, transaction);
            return await read(context);
        }
        catch (SqliteException exception)
        {
            throw SqliteProblems.Explain(exception);
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
    }
}
