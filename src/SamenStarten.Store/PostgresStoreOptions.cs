using Npgsql;
using SamenStarten.Store.People;

namespace SamenStarten.Store;

/// <summary>Which two databases, and with which master key.</summary>
/// <param name="Data">The Npgsql connection string of the database.</param>
/// <param name="Keys">That of the keys: another database, with a backup of its own that is kept shorter.</param>
public sealed record PostgresStoreOptions(string Data, string Keys, MasterKey MasterKey)
{
    private static readonly TimeSpan PasswordLasts = TimeSpan.FromMinutes(30), AfterFailure = TimeSpan.FromSeconds(10);

    /// <summary>Gives the password of the moment, such as a token of an identity; null where the connection strings hold all that is needed.</summary>
    public Func<CancellationToken, ValueTask<string>>? Password { get; init; }

    /// <summary>Connections to one of the two, with the password of the moment. Whoever asks for it disposes of it.</summary>
    public NpgsqlDataSource SourceOf(string connection)
    {
        var builder = new NpgsqlDataSourceBuilder(connection);
        if (builder.ConnectionStringBuilder.MaxAutoPrepare == 0) builder.ConnectionStringBuilder.MaxAutoPrepare = 64;
        if (Password is { } password) builder.UsePeriodicPasswordProvider((_, cancellation) => password(cancellation), PasswordLasts, AfterFailure);
        return builder.Build();
    }

    // A record prints its members; a connection string doesn't belong in a log.
    public override string ToString() => "PostgresStoreOptions";
}
