using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace SamenStarten.Functions.Administration;

/// <summary>Who may call the functions over HTTP: programs with an access token that says so.</summary>
public static class Door
{
    /// <summary>Ask where orchestrations stand, start one, and offer again what was given up: the web app does.</summary>
    public const string Scope = "orkestraties:beheren";

    /// <summary>Where providers put what a token allows: delegated and plain OAuth scopes, and app roles of a managed identity.</summary>
    private static readonly string[] Claims = ["scope", "scp", "roles"];

    /// <summary>Null for who may come in, and otherwise the answer.</summary>
    public static async Task<IActionResult?> Refusal(HttpRequest request)
    {
        var known = await request.HttpContext.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        if (known is not { Succeeded: true, Principal: { } program })
        {
            return Answer(StatusCodes.Status401Unauthorized, "An access token is needed.");
        }

        var allowed = program.Claims.Where(c => Claims.Contains(c.Type)).SelectMany(c => c.Value.Split(' '));
        return allowed.Contains(Scope, StringComparer.Ordinal) ? null : Answer(StatusCodes.Status403Forbidden, $"The access token lacks '{Scope}'.");
    }

    /// <summary>An answer as <c>application/problem+json</c>.</summary>
    public static IActionResult Answer(int status, string sentence) =>
        new ObjectResult(new ProblemDetails { Status = status, Title = sentence }) { StatusCode = status, ContentTypes = { "application/problem+json" } };
}
