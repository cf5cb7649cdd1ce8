using Microsoft.AspNetCore.Authorization;

namespace SamenStarten.Web.Access;

/// <summary>For who gave a password and has no second factor yet: only to set one up, or to leave.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FirstFactorAttribute : AuthorizeAttribute, IAccessStatement;
