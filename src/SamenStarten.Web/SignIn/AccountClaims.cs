using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.SignIn;

/// <summary>What we note of an account when it signs in: its roles, and the contact it stands for.</summary>
internal sealed class AccountClaims(UserManager<Account> users, RoleManager<IdentityRole> roles, IOptions<IdentityOptions> options)
    : UserClaimsPrincipalFactory<Account, IdentityRole>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        if (user.ContactId is { } contact)
        {
            identity.AddClaim(new Claim(OurClaims.Contact, contact));
        }

        return identity;
    }
}
