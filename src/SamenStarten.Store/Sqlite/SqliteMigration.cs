using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Store.Sqlite;

/// <summary>Brings the tables to what this build expects. Each migration is one transaction, so a kill leaves the former or the next.</summary>
internal static class SqliteMigration
{
    /// <exception cref="StoreException">A newer build has been here: this one doesn't know its tables.</exception>
    public static void Run(SqliteConnection connection)
    {
        using var context = SqliteFiles.Context(connection);
        var known = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var applied = context.Database.GetAppliedMigrations().ToList();
        if (!applied.TrueForAll(known.Contains))
        {
            throw new StoreException(
                StoreProblem.Newer, "A newer version of this software has opened this database. Start that version, or restore an older backup.");
        }

        if (applied.Count == known.Count) return;

        // A migration that was killed leaves its lock behind, and the next one would wait for it for ever. Ours is the lock file.
        SqliteFiles.Execute(connection, "DROP TABLE IF EXISTS __EFMigrationsLock");
        context.Database.Migrate();
    }
}
