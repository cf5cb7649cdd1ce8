using Microsoft.Data.Sqlite;
using SamenStarten.Store.Sqlite;

namespace SamenStarten.Store;

/// <summary>A database with its keys, copied by SQLite itself: what another program only wrote to its journal comes along, and nothing is half.</summary>
public static class SqliteCopy
{
    /// <summary>Copies it. What is copied isn't changed, and may be in use.</summary>
    /// <param name="to">Where nothing is yet.</param>
    /// <exception cref="StoreException">It can't be reached or is damaged.</exception>
    public static void Make(SqliteStoreOptions source, string to)
    {
        try
        {
            var target = source with { Path = to };
            Copy(source.Path, target.Path, source);
            if (File.Exists(source.KeysPath)) Copy(source.KeysPath, target.KeysPath, source);
        }
        catch (SqliteException exception)
        {
            throw SqliteProblems.Explain(exception);
        }
    }

    private static void Copy(string from, string to, SqliteStoreOptions options)
    {
        using var source = SqliteFiles.OpenForWriting(from, options with { ReadOnly = true });
        using var target = SqliteFiles.OpenForWriting(to, options with { ReadOnly = false });
        source.BackupDatabase(target);
    }
}
