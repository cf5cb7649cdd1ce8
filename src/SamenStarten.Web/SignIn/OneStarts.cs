using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Web.SignIn;

/// <summary>Of several processes that start at once on one database, one makes accounts ready, and the others wait.</summary>
internal sealed class OneStarts : IAsyncDisposable
{
    // Any number will do, as long as it is always this one and nobody else's: "accounts", in ASCII. A process that ends inside leaves it
    // open: the server lets go when the connection does.
    private const long Door = 0x6163636f756e7473;

    private readonly AccountsContext? _inside;

    private OneStarts(AccountsContext? inside) => _inside = inside;

    public static async Task<OneStarts> Enter(AccountsContext accounts, CancellationToken cancellation)
    {
        // A file has one process.
        if (!accounts.Database.IsNpgsql())
        {
            return new OneStarts(null);
        }

        await accounts.Database.OpenConnectionAsync(cancellation);
        await accounts.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({Door})", cancellation);
        return new OneStarts(accounts);
    }

    public async ValueTask DisposeAsync()
    {
        if (_inside is { } accounts)
        {
            await accounts.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({Door})");
            await accounts.Database.CloseConnectionAsync();
        }
    }
}
