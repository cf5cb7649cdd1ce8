using Microsoft.AspNetCore.Authorization;

namespace SamenStarten.Web.Access;

/// <summary>Open to everybody.</summary>
/// <param name="why">Why that does no harm.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenAttribute(string why) : AllowAnonymousAttribute, IAccessStatement
{
    public string Why => why;
}
