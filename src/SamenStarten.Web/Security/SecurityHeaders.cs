using Microsoft.Net.Http.Headers;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Security;

/// <summary>Headers on every answer: nothing runs or frames that isn't ours, nothing is kept in between.</summary>
internal static class SecurityHeaders
{
    public static void UseSecurityHeaders(this WebApplication app, SignInSettings signIn)
    {
        var policy = PolicyFor(signIn);
        app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers[HeaderNames.ContentSecurityPolicy] = policy;
            headers[HeaderNames.XContentTypeOptions] = "nosniff";
            headers[HeaderNames.XFrameOptions] = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";

            // What is public says so itself; all else may hold what is nobody else's business.
            context.Response.OnStarting(() =>
            {
                headers.TryAdd(HeaderNames.CacheControl, "no-store");
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>Where there is nothing, the answer is that there is nothing: the rule that nobody may come in is for what there is.</summary>
    public static void UseNotFound(this WebApplication app) => app.Use((context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case RouteEndpoint:
                return next(context);
            case { RequestDelegate: { } refuses }:
                // Not an endpoint of ours: routing says so that the method isn't there.
                return refuses(context);
            default:
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
        }
    });

    private static string PolicyFor(SignInSettings signIn)
    {
        // A browser holds a form to this on every redirect that follows it, so also on the one to the provider.
        var provider = signIn.OpenIdConnect.IsOn ? $" {new Uri(signIn.OpenIdConnect.Authority!).GetLeftPart(UriPartial.Authority)}" : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
            + $"form-action 'self'{provider}; base-uri 'none'; frame-ancestors 'none'";
    }
}
