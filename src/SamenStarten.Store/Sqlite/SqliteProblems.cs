using Microsoft.Data.Sqlite;

namespace SamenStarten.Store.Sqlite;

/// <summary>What SQLite's result codes mean for whoever runs this, and what to do about it.</summary>
internal static class SqliteProblems
{
    private const int Permission = 3, Busy = 5, LockedTable = 6, ReadOnly = 8, InputOutput = 10, Corrupt = 11, Full = 13, CannotOpen = 14, Constraint = 19, NotADatabase = 26;

    /// <summary>The same exception, or the one that says what to do.</summary>
    public static Exception Explain(Exception exception) => exception switch
    {
        SqliteException sqlite => Explain(sqlite),
        UnauthorizedAccessException => CannotWrite(exception),
        _ => exception,
    };

    private static Exception Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        Full => new StoreException(
            StoreProblem.DiskFull,
            "The disk with the database is full. Nothing was lost; this change was not kept. Free some space and do it again.",
            exception),
        ReadOnly or Permission => CannotWrite(exception),
        Busy or LockedTable => new StoreException(
            StoreProblem.Locked,
            "Another program holds the database. This change was not kept. Close that program (a database browser, a backup) and do it again.",
            exception),
        Corrupt or NotADatabase => new StoreException(
            StoreProblem.Corrupt,
            "The database file is damaged, or is no database. Stop, keep a copy of the file, and restore the last backup.",
            exception),
        InputOutput or CannotOpen => new StoreException(
            StoreProblem.Unreachable,
            "The database file can't be reached. Check that its folder exists, that the disk is there, and that this program may use it.",
            exception),
        Constraint => new StoreException(
            StoreProblem.Conflict,
            "Something else stands already where this was to go. Nothing was kept: load it again and decide again.",
            exception),
        _ => exception,
    };

    private static StoreException CannotWrite(Exception exception) => new(
        StoreProblem.ReadOnly,
        "The database can't be written: its file or folder is read-only for this program. Nothing was lost; this change was not kept.",
        exception);
}
