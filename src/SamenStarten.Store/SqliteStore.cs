using Microsoft.Data.Sqlite;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;
using SamenStarten.Store.Sqlite;

namespace SamenStarten.Store;

/// <summary>The store in one SQLite file, written by one process. Open it once and keep it as long as the process runs.</summary>
public sealed class SqliteStore : RegionStore
{
    private readonly StoreLock? held;

    private SqliteStore(SqliteStoreOptions options, StoreLock? held, IKeyRing keys, SqliteWriter writer)
        : base(writer, new SqliteReaders(options), keys, new StoreNature(LeftBehind.ByAnotherOpening, new OneInThisProcess(), KeepsDirectory: true), options.MasterKey) =>
        this.held = held;

    /// <summary>Opens the database, and makes it when there is none.</summary>
    /// <exception cref="StoreException">It is in use, can't be reached, is damaged, or the master key isn't the one it was made with.</exception>
    public static async Task<SqliteStore> Open(SqliteStoreOptions options)
    {
        var store = OpenFiles(options);
        try
        {
            if (!options.ReadOnly) await store.CatchUp();
            return store;
        }
        catch
        {
            await store.DisposeAsync();
            throw;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        held?.Dispose();
    }

    private static SqliteStore OpenFiles(SqliteStoreOptions options)
    {
        StoreLock? held = null;
        SqliteKeyRing? keys = null;
        SqliteConnection? connection = null;
        try
        {
            held = options.ReadOnly ? null : StoreLock.Take(options.Path);
            keys = new SqliteKeyRing(options);
            connection = SqliteFiles.OpenForWriting(options.Path, options);
            if (!options.ReadOnly) SqliteMigration.Run(connection);
            return new SqliteStore(options, held, keys, new SqliteWriter(connection, keys));
        }
        catch (Exception exception)
        {
            connection?.Dispose();
            keys?.Dispose();
            held?.Dispose();
            var explained = SqliteProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }
}
