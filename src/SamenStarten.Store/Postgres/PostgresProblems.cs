using System.Net.Sockets;
using Npgsql;

namespace SamenStarten.Store.Postgres;

/// <summary>What PostgreSQL's answers mean for whoever runs this, and what to do about it.</summary>
internal static class PostgresProblems
{
    /// <summary>Another transaction came first: nothing was kept, and done again it may well be.</summary>
    public static bool MetAnother(Exception exception) =>
        Of(exception)?.SqlState is PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Something stands already where this was to go.</summary>
    public static bool PlaceTaken(Exception exception) => Of(exception)?.SqlState == PostgresErrorCodes.UniqueViolation;

    /// <summary>The same exception, or the one that says what to do.</summary>
    public static Exception Explain(Exception exception) => exception switch
    {
        StoreException => exception,
        _ when Of(exception) is { } answer => Explain(answer) ?? exception,
        _ when IsUnreachable(exception) => new StoreException(
            StoreProblem.Unreachable,
            "The database server can't be reached. Check that it runs, and its address, user and password. "
                + "A change that was under way may have been kept or not: ask it again, the same command has its effect once.",
            exception),
        _ => exception,
    };

    private static StoreException? Explain(PostgresException answer) => answer.SqlState switch
    {
        PostgresErrorCodes.DiskFull or PostgresErrorCodes.OutOfMemory => new StoreException(
            StoreProblem.DiskFull,
            "The disk with the database is full. Nothing was lost; this change was not kept. Free some space and do it again.",
            answer),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => new StoreException(
            StoreProblem.ReadOnly,
            "The database can't be written: it is a read-only copy, or its user may not. Nothing was lost; this change was not kept.",
            answer),
        PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable => new StoreException(
            StoreProblem.Locked, "Others keep changing the same thing. This change was not kept. Do it again.", answer),
        PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.NotNullViolation
            or PostgresErrorCodes.RestrictViolation => new StoreException(
            StoreProblem.Conflict,
            "Something else stands already where this was to go. Nothing was kept: load it again and decide again.",
            answer),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new StoreException(
            StoreProblem.Corrupt, "The database is damaged. Stop, and restore the last backup beside it.", answer),
        PostgresErrorCodes.InvalidCatalogName => new StoreException(
            StoreProblem.Unreachable, "The server has no database of this name. Make it, or correct the setting.", answer),
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new StoreException(
            StoreProblem.Unreachable, "The database server doesn't let this user in. Correct the user, the password or the identity.", answer),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.TooManyConnections =>
            new StoreException(StoreProblem.Unreachable, "The database server is stopping, starting or full. Do it again in a moment.", answer),
        _ => null,
    };

    private static bool IsUnreachable(Exception exception) =>
        exception is NpgsqlException or SocketException or TimeoutException || (exception.InnerException is { } inner && IsUnreachable(inner));

    // What reads wraps some answers in exceptions of its own.
    private static PostgresException? Of(Exception? exception) => exception switch
    {
        null => null,
        PostgresException answer => answer,
        _ => Of(exception.InnerException),
    };
}
