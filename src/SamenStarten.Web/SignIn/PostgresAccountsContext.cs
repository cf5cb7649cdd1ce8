using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure;

namespace SamenStarten.Web.SignIn;

/// <summary>The same accounts in PostgreSQL: in the region's database, in a schema and with migrations of their own.</summary>
internal sealed class PostgresAccountsContext(DbContextOptions<PostgresAccountsContext> options) : AccountsContext(options)
{
    private const string Schema = "accounts";

    /// <summary>Which migrations there were is kept with the accounts, apart from those of trajectories.</summary>
    public static void KeepHistory(NpgsqlDbContextOptionsBuilder postgres) => postgres.MigrationsHistoryTable(HistoryTable, Schema);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        builder.HasDefaultSchema(Schema);
        base.OnModelCreating(builder);
    }

    private static string HistoryTable => HistoryRepository.DefaultTableName;
}
