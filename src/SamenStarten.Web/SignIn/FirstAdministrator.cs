using Microsoft.EntityFrameworkCore;

namespace SamenStarten.Web.SignIn;

/// <summary>
/// The way in while there is no account at all: a code that every process that starts prints once, on its console. One of them makes the
/// first administrator, and then none works any more. Only hashes are kept.
/// </summary>
public sealed class FirstAdministrator(IServiceScopeFactory scopes)
{
    private const string What = "first-administrator";

    /// <summary>Whether there is a code that was not used, and no account.</summary>
    public Task<bool> IsOffered() => With(IsOfferedIn);

    /// <summary>A new code, beside those that other processes printed.</summary>
    public Task<string> Offer() => With(async accounts =>
    {
        var code = OneTimeCode.New();
        accounts.OfferedCodes.Add(new OfferedCode { Id = Guid.NewGuid(), For = What, Hash = OneTimeCode.HashOf(code) });
        await accounts.SaveChangesAsync();
        return code;
    });

    /// <summary>Takes the code: true for one caller only.</summary>
    public Task<bool> Take(string code) => With(async accounts =>
    {
        if (!await IsOfferedIn(accounts))
        {
            return false;
        }

        var offered = await accounts.OfferedCodes.AsNoTracking().Where(c => c.For == What).ToListAsync();
        return offered.Exists(c => OneTimeCode.IsOf(c.Hash, code)) && await accounts.OfferedCodes.Where(c => c.For == What).ExecuteDeleteAsync() > 0;
    });

    private static async Task<bool> IsOfferedIn(AccountsContext accounts) =>
        await accounts.OfferedCodes.AnyAsync(c => c.For == What) && !await accounts.Users.AnyAsync();

    private async Task<T> With<T>(Func<AccountsContext, Task<T>> what)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await what(scope.ServiceProvider.GetRequiredService<AccountsContext>());
    }
}
