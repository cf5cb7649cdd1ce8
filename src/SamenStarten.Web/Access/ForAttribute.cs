using Microsoft.AspNetCore.Authorization;

namespace SamenStarten.Web.Access;

/// <summary>For people in one of these roles, signed in with a second factor; and for programs with the scope, where one is given.</summary>
/// <param name="who">Of <see cref="Roles"/>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForAttribute(params string[] who) : AuthorizeAttribute, IAuthorizationRequirementData, IAccessStatement
{
    public IReadOnlyList<string> Who => who;

    /// <summary>Of <see cref="Scopes"/>. Null: no program comes in.</summary>
    public string? Scope { get; init; }

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new EntryRequirement(who, Scope)];
}
