using Microsoft.EntityFrameworkCore;
using Npgsql;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Hosting.Distributed;

namespace SamenStarten.Web.SignIn;

/// <summary>Where accounts are: in a file beside the region's, or in the region's PostgreSQL database.</summary>
internal static class AccountsDatabase
{
    private const string Accounts = "accounts";

    public static void AddAccountsDatabase(this IServiceCollection services, StartUp startUp)
    {
        if (!startUp.IsDistributed)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(startUp.Region.AccountsPath))!);
            services.AddDbContext<AccountsContext>(options => options.UseSqlite($"Data Source={startUp.Region.AccountsPath}"));
            return;
        }

        services.AddKeyedSingleton(Accounts, (_, _) => RegionDatabase.Of(startUp, RegionKey.Of(startUp)).SourceOf(startUp.Region.Postgres));
        services.AddDbContext<AccountsContext, PostgresAccountsContext>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredKeyedService<NpgsqlDataSource>(Accounts), PostgresAccountsContext.KeepHistory));
    }
}
