using System.Collections.Frozen;
using System.Security.Claims;

namespace SamenStarten.Web.Access;

/// <summary>Who looks, or does something: a person or a program. Ids and roles, no name.</summary>
/// <param name="Actor">What the log and the audit hold: the contact, or <c>account:</c> or <c>program:</c> and an id.</param>
/// <param name="ContactId">The contact in the directory whose tasks he does; null for who is none.</param>
public sealed record Viewer(string Actor, string? ContactId, FrozenSet<string> RolesHeld, FrozenSet<string> Scopes, bool IsProgram, bool HasSecondFactor)
{
    public bool Is(string role) => RolesHeld.Contains(role);

    public static Viewer Of(ClaimsPrincipal user)
    {
        var isProgram = user.Identity is ClaimsIdentity { IsAuthenticated: true, AuthenticationType: OurClaims.ProgramIdentity };
        var contact = isProgram ? null : user.FindFirstValue(OurClaims.Contact);
        var id = user.FindFirstValue(ClaimTypes.NameIdentifier) ?? user.FindFirstValue("sub") ?? user.FindFirstValue("client_id") ?? "unknown";
        return new Viewer(
            contact ?? (isProgram ? $"program:{id}" : $"account:{id}"),
            contact,
            isProgram ? [] : user.FindAll(ClaimTypes.Role).Select(c => c.Value).ToFrozenSet(StringComparer.Ordinal),
            isProgram ? ScopesOf(user) : [],
            isProgram,
            user.HasClaim(OurClaims.Method, OurClaims.TwoFactors));
    }

    private static FrozenSet<string> ScopesOf(ClaimsPrincipal user) =>
        user.FindAll(c => c.Type is "scope" or "scp").SelectMany(c => c.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToFrozenSet(StringComparer.Ordinal);
}
