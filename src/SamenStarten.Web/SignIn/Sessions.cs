using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.SignIn;

/// <summary>A session ends with the next request after its account's password or second factor changed; its roles are those of today.</summary>
internal static class Sessions
{
    /// <summary>Looks the account up. The cookie isn't written anew for it: that would keep browsers from keeping anything.</summary>
    public static async Task Check(CookieValidatePrincipalContext context)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        context.ShouldRenew = false;
    }

    /// <summary>How somebody signed in isn't of his account, and would be lost.</summary>
    public static Task KeepMethod(SecurityStampRefreshingPrincipalContext context)
    {
        if (context is { CurrentPrincipal: { } current, NewPrincipal.Identity: ClaimsIdentity renewed })
        {
            renewed.AddClaims(current.FindAll(OurClaims.Method).Where(method => !renewed.HasClaim(method.Type, method.Value)));
        }

        return Task.CompletedTask;
    }
}
