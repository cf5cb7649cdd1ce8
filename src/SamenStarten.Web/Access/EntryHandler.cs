using Microsoft.AspNetCore.Authorization;

namespace SamenStarten.Web.Access;

/// <summary>Lets people in by role and second factor, and programs by scope.</summary>
internal sealed class EntryHandler : AuthorizationHandler<EntryRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, EntryRequirement requirement)
    {
        var viewer = Viewer.Of(context.User);
        var enters = viewer.IsProgram
            ? requirement.Scope is { } scope && viewer.Scopes.Contains(scope)
            : viewer.HasSecondFactor && requirement.Who.Any(viewer.Is);
        if (enters)
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
