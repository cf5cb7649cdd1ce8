using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.SignIn;

/// <summary>People who sign in where their organisation does (OpenID Connect, code with PKCE).</summary>
internal static class OrganisationDoor
{
    public static void AddOrganisation(this AuthenticationBuilder authentication, OpenIdConnectSettings settings, Action<CookieAuthenticationOptions> cookie) =>
        authentication.AddCookie(Doors.Organisation, cookie).AddOpenIdConnect(options =>
        {
            options.SignInScheme = Doors.Organisation;
            options.Authority = settings.Authority;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.ResponseType = "code";
            options.ResponseMode = "query";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.CallbackPath = "/aanmelden/organisatie/terug";
            options.Events.OnTokenValidated = context =>
            {
                context.Principal = Ours(context.Principal!, settings, options.Authority!);
                return Task.CompletedTask;
            };
        });

    /// <summary>Who somebody is to us: his id there, the roles that we know, his contact, and whether he showed a second factor. Nothing else is kept.</summary>
    public static ClaimsPrincipal Ours(ClaimsPrincipal theirs, OpenIdConnectSettings settings, string authority)
    {
        var ours = new ClaimsIdentity(Doors.Organisation, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        ours.AddClaim(new Claim(ClaimTypes.NameIdentifier, $"{new Uri(authority).Host}:{theirs.FindFirstValue("sub")}"));
        ours.AddClaims(theirs.FindAll(settings.RoleClaim).Select(c => c.Value).Intersect(Roles.All).Select(role => new Claim(ClaimTypes.Role, role)));
        if (theirs.FindFirstValue(settings.ContactClaim) is { } contact)
        {
            ours.AddClaim(new Claim(OurClaims.Contact, contact));
        }

        if (settings.AlwaysSecondFactor || theirs.HasClaim(OurClaims.Method, OurClaims.TwoFactors))
        {
            ours.AddClaim(new Claim(OurClaims.Method, OurClaims.TwoFactors));
        }

        return new ClaimsPrincipal(ours);
    }
}
