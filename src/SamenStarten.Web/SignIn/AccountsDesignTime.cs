using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace SamenStarten.Web.SignIn;

/// <summary>For the tool that writes migrations.</summary>
internal sealed class AccountsDesignTime : IDesignTimeDbContextFactory<AccountsContext>
{
    public AccountsContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<AccountsContext>().UseSqlite("Data Source=design-time").Options);
}
