using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Demo;

/// <summary>In the demo nobody signs in: a cookie says through which role somebody looks, a coordinator's where it doesn't.</summary>
internal sealed class DemoDoor(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var (role, contact) = DemoRole.Of(Request);
        var identity = new ClaimsIdentity(Doors.Demo, ClaimTypes.NameIdentifier, ClaimTypes.Role);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, $"demo-{role}"));
        identity.AddClaim(new Claim(ClaimTypes.Role, role));
        identity.AddClaim(new Claim(OurClaims.Method, OurClaims.TwoFactors));
        if (contact is not null)
        {
            identity.AddClaim(new Claim(OurClaims.Contact, contact));
        }

        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Doors.Demo)));
    }
}
