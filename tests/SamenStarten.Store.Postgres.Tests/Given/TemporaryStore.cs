using NodaTime;
using Npgsql;
using SamenStarten.Store.Databases;
using SamenStarten.Tests.Servers;

namespace SamenStarten.Store.Tests.Given;

/// <summary>A store in two databases of its own, on a real server.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private RegionStore? open;

    private TemporaryStore()
    {
        var (data, keys) = PostgresServer.TwoDatabases();
        Options = new PostgresStoreOptions(data, keys, Given.Keys.Master);
    }

    public static Duration LeftAfter => LeftBehind.AfterLease.Lease!.Value;

    public PostgresStoreOptions Options { get; set; }

    public RegionStore Store => open ?? throw new InvalidOperationException("The store is closed.");

    public static async Task<TemporaryStore> Open()
    {
        var temporary = new TemporaryStore();
        await temporary.Reopen();
        return temporary;
    }

    /// <summary>A place for a store that nobody has opened.</summary>
    public static TemporaryStore Closed() => new();

    /// <summary>As after a restart: nothing is left in memory.</summary>
    public async Task<RegionStore> Reopen()
    {
        await Close();
        return open = await PostgresStore.Open(Options);
    }

    public async Task Close()
    {
        if (open is not null) await open.DisposeAsync();
        open = null;
    }

    /// <summary>Closes it and keeps a copy, whatever happens to it afterwards.</summary>
    public async Task<Backup> BackUp()
    {
        await Close();
        return new Backup(this, await CopyOf(Options.Data), await CopyOf(Options.Keys));
    }

    /// <summary>Keys are old enough to belong to no change that is still under way.</summary>
    public async Task DaysPass()
    {
        await using var connection = await Connected(Options.Keys);
        await using var command = new NpgsqlCommand("UPDATE keys SET made_at = made_at - interval '2 days'", connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Every byte that the rows of both databases hold now.</summary>
    public byte[] AllBytes() => [.. Bytes(Options.Data), .. Bytes(Options.Keys)];

    public async ValueTask DisposeAsync() => await Close();

    private static byte[] Bytes(string database)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        var tables = new List<string>();
        using (var names = new NpgsqlCommand("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname='public'", connection))
        using (var rows = names.ExecuteReader())
        {
            while (rows.Read()) tables.Add(rows.GetString(0));
        }

        using var all = new MemoryStream();
        foreach (var table in tables)
        {
            using var copy = connection.BeginRawBinaryCopy($"COPY {table} TO STDOUT (FORMAT binary)");
            copy.CopyTo(all);
        }

        return all.ToArray();
    }

    private static async Task<string> CopyOf(string database)
    {
        var original = new NpgsqlConnectionStringBuilder(database);
        var copy = new NpgsqlConnectionStringBuilder(database) { Database = original.Database + "_copy" };
        NpgsqlConnection.ClearAllPools();
        await using var connection = await Connected(new NpgsqlConnectionStringBuilder(database) { Database = "postgres" }.ConnectionString);
#pragma warning disable CA2100 // Both names were made by the tests.
        await using var command = new NpgsqlCommand($"CREATE DATABASE {copy.Database} TEMPLATE {original.Database}", connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
        return copy.ConnectionString;
    }

    private static async Task<NpgsqlConnection> Connected(string database)
    {
        var connection = new NpgsqlConnection(database);
        await connection.OpenAsync();
        return connection;
    }

    internal sealed record Backup(TemporaryStore Of, string Data, string Keys)
    {
        public Task Restore(bool data, bool keys)
        {
            Of.Options = Of.Options with { Data = data ? Data : Of.Options.Data, Keys = keys ? Keys : Of.Options.Keys };
            return Task.CompletedTask;
        }
    }
}
