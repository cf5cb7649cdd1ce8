using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Identity;
using Microsoft.Net.Http.Headers;

namespace SamenStarten.Web.SignIn;

/// <summary>The ways in, by the name of their scheme, and which of them a request takes.</summary>
internal static class Doors
{
    /// <summary>Leads to one of the others.</summary>
    public const string Any = "any";

    /// <summary>In the demo: a role to look through.</summary>
    public const string Demo = "demo";

    /// <summary>Who signed in at his organisation.</summary>
    public const string Organisation = "organisation";

    /// <summary>The cookie of <see cref="Organisation"/>.</summary>
    public const string OrganisationCookie = "samen-starten-organisatie";

    /// <summary>The cookie of our own accounts.</summary>
    public const string AccountCookie = "samen-starten";

    /// <summary>Outside the demo: a token, or what somebody signed in with.</summary>
    public static string Choose(HttpContext context, SignInSettings options)
    {
        if (options.Jwt.IsOn && context.Request.Headers.Authorization.ToString().StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase))
        {
            return JwtBearerDefaults.AuthenticationScheme;
        }

        return options.OpenIdConnect.IsOn && context.Request.Cookies.ContainsKey(OrganisationCookie) ? Organisation : IdentityConstants.ApplicationScheme;
    }

    /// <summary>A program is told that it may not come in; a person is led to where he signs in.</summary>
    public static Task Turn(RedirectContext<Microsoft.AspNetCore.Authentication.Cookies.CookieAuthenticationOptions> context, int status)
    {
        if (IsForPrograms(context.Request.Path))
        {
            context.Response.StatusCode = status;
            if (status == StatusCodes.Status401Unauthorized)
            {
                context.Response.Headers[HeaderNames.WWWAuthenticate] = "Bearer";
            }
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    /// <summary>Paths that programs call: they are answered with problems, never with pages.</summary>
    public static bool IsForPrograms(PathString path) => path.StartsWithSegments("/v1") || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/health");
}
