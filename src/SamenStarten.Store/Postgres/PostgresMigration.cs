using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SamenStarten.Store.Postgres;

/// <summary>Brings the tables to what this build expects. Of several processes that start at once one does it, and the others wait.</summary>
internal static class PostgresMigration
{
    // A process that ends inside leaves it open: the server lets go when the connection does.
    private const string Door = "1835623282";

    /// <exception cref="StoreException">A newer build has been here: this one doesn't know its tables.</exception>
    public static async Task Run(NpgsqlDataSource data, CancellationToken cancellation)
    {
        await using var connection = await data.OpenConnectionAsync(cancellation);
        await using var context = PostgresContext.On(connection);
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellation)).ToList();
        if (!applied.TrueForAll(known.Contains))
        {
            throw new StoreException(
                StoreProblem.Newer, "A newer version of this software has opened this database. Start that version, or restore an older backup.");
        }

        if (applied.Count == known.Count) return;
        await Say(connection, $"SELECT pg_advisory_lock({Door})", cancellation);
        await context.Database.MigrateAsync(cancellation);
        await Say(connection, $"SELECT pg_advisory_unlock({Door})", cancellation);
    }

    private static async Task Say(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
