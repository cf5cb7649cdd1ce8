using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.SignIn;

/// <summary>People who sign in where their organisation does (OpenID Connect, code with PKCE).</summary>
internal static class OrganisationDoor
{
    /// <summary>Where the provider sends people back to: to be registered there.</summary>
    public const string Back = "/aanmelden/organisatie/terug";

    public static void AddOrganisation(this AuthenticationBuilder authentication, OpenIdConnectSettings settings, Action<CookieAuthenticationOptions> cookie) =>
        authentication.AddCookie(Doors.Organisation, cookie).AddOpenIdConnect(options =>
        {
            options.SignInScheme = Doors.Organisation;
            options.Authority = settings.Authority;
            options.RequireHttpsMetadata = !settings.IsOnThisMachine;
            options.ClientId = settings.ClientId;
            options.ClientSecret = settings.ClientSecret;
            options.ResponseType = "code";
            options.ResponseMode = "query";
            options.UsePkce = true;
            options.MapInboundClaims = false;
            options.SaveTokens = false;
            options.CallbackPath = Back;

            // People come back by a link, for which Lax is enough. The handler's other paths aren't used, and are off.
            options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
            options.SignedOutCallbackPath = options.RemoteSignOutPath = PathString.Empty;
            options.Events.OnTokenValidated = context =>
            {
                // The handler leaves it at that when a token comes straight from the provider and has no signature at all. We don't.
                if (context.SecurityToken.RawSignature.Length == 0)
                {
                    context.Fail("The ID token isn't signed.");
                    return Task.CompletedTask;
                }

                context.Principal = Ours(context.Principal!, settings, options.Authority!);
                return Task.CompletedTask;
            };
            options.Events.OnRemoteFailure = context =>
            {
                context.Response.Redirect("/aanmelden?mislukt=true");
                context.HandleResponse();
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
