using Microsoft.AspNetCore.Authorization;

namespace SamenStarten.Web.Access;

/// <summary>One of these roles, or this scope.</summary>
internal sealed record EntryRequirement(IReadOnlyList<string> Who, string? Scope) : IAuthorizationRequirement;
