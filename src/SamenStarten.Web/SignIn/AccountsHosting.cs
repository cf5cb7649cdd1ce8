using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.SignIn;

/// <summary>Makes the accounts ready before the first request, and offers the way in while there is none.</summary>
internal sealed class AccountsHosting(IServiceScopeFactory scopes, FirstAdministrator first, SignInSettings signIn, IDataProtectionProvider sessions) : IHostedLifecycleService
{
    /// <summary>Where the code is to be entered.</summary>
    public const string FirstPage = "/aanmelden/eerste-beheerder";

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<AccountsContext>();
        await using var alone = await OneStarts.Enter(accounts, cancellationToken);
        await accounts.Database.MigrateAsync(cancellationToken);
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var role in Roles.All)
        {
            if (!await roles.RoleExistsAsync(role))
            {
                await roles.CreateAsync(new IdentityRole(role));
            }
        }

        if (signIn.Accounts && !await accounts.Users.AnyAsync(cancellationToken))
        {
            await Console.Out.WriteLineAsync($"There is no account yet. Make the first administrator at {FirstPage}, with this code: {await first.Offer()}");
        }

        MakeSessionKey();
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Made while others wait, so that processes that start together have the same one.</summary>
    private void MakeSessionKey()
    {
        try
        {
            sessions.CreateProtector(nameof(AccountsHosting)).Protect([]);
        }
#pragma warning disable CA1031 // Whatever went wrong, nobody could stay signed in.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            throw new StartRefusedException(
                $"The keys of sessions can't be read or kept, by {failure.GetType().Name}: check 'Storage', or the folder of the accounts.");
        }
    }
}
