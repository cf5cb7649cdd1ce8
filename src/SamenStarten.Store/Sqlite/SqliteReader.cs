using Microsoft.Data.Sqlite;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Sqlite;

/// <summary>One connection to read on, and its context: making these costs more than most readings do, so they are kept.</summary>
internal sealed class SqliteReader : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly StoreContext context;

    public SqliteReader(SqliteStoreOptions options)
    {
        connection = new SqliteConnection(SqliteFiles.ForReading(options));
        try
        {
            connection.Open();
            context = SqliteFiles.Context(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public async Task<T> Read<T>(Func<StoreContext, Task<T>> read)
    {
        await using var transaction = connection.BeginTransaction(deferred: true);
        SqliteFiles.Use(context, transaction);
        var result = await read(context);
        SqliteFiles.Use(context, null);
        return result;
    }

    public void Dispose()
    {
        context.Dispose();
        connection.Dispose();
    }
}
