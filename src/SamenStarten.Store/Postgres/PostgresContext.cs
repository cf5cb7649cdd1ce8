using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Postgres;

/// <summary>The same tables in PostgreSQL, with migrations of their own.</summary>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : StoreContext(options)
{
    /// <summary>Compares text by its bytes, as SQLite does: in every other order moments and numbers would sort as somebody's language does.</summary>
    private const string ByBytes = "C";

    public static PostgresContext On(NpgsqlConnection connection) => new(
        new DbContextOptionsBuilder<PostgresContext>().UseNpgsql(connection).UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<string>().UseCollation(ByBytes);
        configurationBuilder.Properties<Instant>().UseCollation(ByBytes);
    }
}
