using SamenStarten.Web.Access;

namespace SamenStarten.Web.Demo;

/// <summary>The role through which somebody looks at the demo, and for a partner the contact: in a cookie.</summary>
public static class DemoRole
{
    /// <summary>The partner that the demo shows where nobody chose one.</summary>
    public const string FirstPartner = "housing-corporation@regio";

    private const string Cookie = "demo-rol";

    /// <summary>The roles to choose from.</summary>
    public static IReadOnlyList<string> Choices { get; } = [Roles.Coordinator, Roles.Partner, Roles.Administrator];

    /// <summary>Role and contact; whatever the cookie says, they are among what can be chosen.</summary>
    public static (string Role, string? Contact) Of(HttpRequest request)
    {
        var parts = (request.Cookies[Cookie] ?? "").Split('|', 2);
        var role = Choices.Contains(parts[0]) ? parts[0] : Roles.Coordinator;
        return role switch
        {
            Roles.Partner => (role, parts is [_, { Length: > 0 } contact] ? contact : FirstPartner),
            _ => (role, null),
        };
    }

    /// <summary>Looks through this role from the next request on.</summary>
    public static void Set(HttpResponse response, string role, string? contact) => response.Cookies.Append(
        Cookie, $"{role}|{contact}", new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true, Path = "/" });
}
