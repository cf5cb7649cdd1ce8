using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Web.SignIn;

/// <summary>Accounts, in a database of their own: they have short transactions, other backups and nothing to do with trajectories.</summary>
public class AccountsContext : IdentityDbContext<Account, IdentityRole, string>
{
    public AccountsContext(DbContextOptions<AccountsContext> options)
        : base(options)
    {
    }

    /// <summary>For another database with the same tables.</summary>
    protected AccountsContext(DbContextOptions options)
        : base(options)
    {
    }

    /// <summary>Codes that are handed over by hand and were not used yet.</summary>
    internal DbSet<OfferedCode> OfferedCodes => Set<OfferedCode>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<OfferedCode>(code =>
        {
            code.ToTable("OfferedCodes");
            code.Property(c => c.Id).ValueGeneratedNever();
            code.HasIndex(c => c.For);
        });
    }
}
