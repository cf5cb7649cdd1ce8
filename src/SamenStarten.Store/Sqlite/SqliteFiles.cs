using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Store.Schema;
using SQLitePCL;

namespace SamenStarten.Store.Sqlite;

/// <summary>Opens connections to SQLite files the way this store needs them.</summary>
internal static class SqliteFiles
{
    public static string ForReading(SqliteStoreOptions options) => new SqliteConnectionStringBuilder
    {
        DataSource = options.Path,
        Mode = SqliteOpenMode.ReadOnly,
        DefaultTimeout = options.PatienceInSeconds,
        Pooling = false,
    }.ToString();

    /// <summary>The connection of a writer: every commit is on the disk before it answers, and what is removed is overwritten.</summary>
    public static SqliteConnection OpenForWriting(string path, SqliteStoreOptions options)
    {
        if (!options.ReadOnly) CreatePrivately(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Mode = options.ReadOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWrite,
            DefaultTimeout = options.PatienceInSeconds,
            Pooling = false,
        }.ToString());
        try
        {
            connection.Open();

            // SQLite opens a file without write permission for reading and says nothing: better to hear it at the start.
            if (!options.ReadOnly && raw.sqlite3_db_readonly(connection.Handle, "main") == 1) throw new UnauthorizedAccessException();
            if (!options.ReadOnly) Execute(connection, "PRAGMA journal_mode=WAL");
            Execute(connection, string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout={options.PatienceInSeconds * 1000}"));
            Execute(connection, "PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA foreign_keys=ON");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public static StoreContext Context(SqliteConnection connection) => new(
        new DbContextOptionsBuilder<StoreContext>()
            .UseSqlite(connection)
            .UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .Options);

    public static void Use(StoreContext context, SqliteTransaction? transaction) => context.Database.UseTransaction(transaction);

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Whether a transaction is open: some failures make SQLite roll back by itself.</summary>
    public static bool InTransaction(SqliteConnection connection) => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Rolls back whatever is open; harmless when nothing is.</summary>
    public static void RollBack(SqliteConnection connection)
    {
        if (InTransaction(connection)) Execute(connection, "ROLLBACK");
    }

    // The journal files that SQLite makes beside it get the same rights.
    private static void CreatePrivately(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var created = new FileStream(path, options);
    }
}
