using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SamenStarten.Web.SignIn;

/// <summary>For the tool that writes migrations. Connects to nothing.</summary>
internal sealed class PostgresAccountsDesignTime : IDesignTimeDbContextFactory<PostgresAccountsContext>
{
    public PostgresAccountsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresAccountsContext>().UseNpgsql("Host=none", PostgresAccountsContext.KeepHistory).Options);
}
