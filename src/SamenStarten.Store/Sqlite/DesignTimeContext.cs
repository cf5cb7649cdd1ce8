using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Sqlite;

/// <summary>What <c>dotnet ef migrations add</c> works out the next migration with. Opens no file.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<StoreContext>
{
    public StoreContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<StoreContext>().UseSqlite("Data Source=:memory:").Options);
}
