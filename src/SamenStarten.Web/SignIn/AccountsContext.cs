using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Web.SignIn;

/// <summary>Accounts, in a database of their own: they have short transactions, other backups and nothing to do with trajectories.</summary>
public sealed class AccountsContext(DbContextOptions<AccountsContext> options) : IdentityDbContext<Account, IdentityRole, string>(options);
