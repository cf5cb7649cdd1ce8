using Microsoft.AspNetCore.Authentication;
using Microsoft.IdentityModel.Tokens;
using SamenStarten.Web.Access;

namespace SamenStarten.Web.SignIn;

/// <summary>Programs that call the API with an access token (OAuth NL GOV: we are the resource server).</summary>
internal static class ProgramDoor
{
    /// <summary>The issuer of tokens that are signed with a development key.</summary>
    public const string DevelopmentIssuer = "samen-starten-development";

    public static void AddPrograms(this AuthenticationBuilder authentication, JwtSettings settings) => authentication.AddJwtBearer(options =>
    {
        options.MapInboundClaims = false;
        options.Audience = settings.Audience;
        options.TokenValidationParameters.AuthenticationType = OurClaims.ProgramIdentity;
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
        if (settings.DevelopmentKey is { Length: > 0 } key)
        {
            options.TokenValidationParameters.IssuerSigningKey = new SymmetricSecurityKey(Convert.FromBase64String(key));
            options.TokenValidationParameters.ValidIssuer = DevelopmentIssuer;
        }
        else
        {
            options.Authority = settings.Authority;
        }
    });
}
