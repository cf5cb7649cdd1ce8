using Npgsql;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Postgres;

namespace SamenStarten.Store;

/// <summary>The store in PostgreSQL: any number of processes read and write it. Every change is one serializable transaction.</summary>
public sealed class PostgresStore : RegionStore
{
    private readonly NpgsqlDataSource data;
    private readonly NpgsqlDataSource keysData;

    private PostgresStore(PostgresStoreOptions options, NpgsqlDataSource data, NpgsqlDataSource keysData, PostgresKeyRing keys)
        : base(
            new PostgresWriter(data, keys), new PostgresReaders(data), keys,
            new StoreNature(LeftBehind.AfterLease, new OneInAllProcesses(data), KeepsDirectory: false), options.MasterKey) =>
        (this.data, this.keysData) = (data, keysData);

    /// <summary>Opens both databases and brings their tables to what this build expects. The databases themselves are there already.</summary>
    /// <exception cref="StoreException">One can't be reached, a newer build has been here, or the master key isn't the one it was made with.</exception>
    public static async Task<PostgresStore> Open(PostgresStoreOptions options, CancellationToken cancellation = default)
    {
        NpgsqlDataSource? data = null, keysData = null;
        try
        {
            data = options.SourceOf(options.Data);
            keysData = options.SourceOf(options.Keys);
            await PostgresMigration.Run(data, cancellation);
            var store = new PostgresStore(options, data, keysData, await PostgresKeyRing.Open(keysData, options.MasterKey, cancellation));
            await store.CatchUp();
            return store;
        }
        catch (Exception exception)
        {
            if (data is not null) await data.DisposeAsync();
            if (keysData is not null) await keysData.DisposeAsync();
            var explained = PostgresProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await data.DisposeAsync();
        await keysData.DisposeAsync();
    }
}
