using Microsoft.AspNetCore.Authorization;
using SamenStarten.Core.Access;
using SamenStarten.Orchestrations;

namespace SamenStarten.Web.Access;

/// <summary>Closed by default: what doesn't say who may use it, nobody may.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton(VisibilityMatrix.Read(File.ReadAllText(Path.Combine(ProductFiles.DefaultFolder, "reference", "visibility.yaml"))));
        services.AddSingleton<IAuthorizationHandler, EntryHandler>();
        services.AddSingleton<PersonAccess>();
        services.AddAuthorizationBuilder()
            .SetDefaultPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build())
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
    }

    /// <summary>For people in one of these roles.</summary>
    public static TBuilder For<TBuilder>(this TBuilder builder, params string[] who)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForAttribute(who));

    /// <summary>For programs with this scope, and for people in one of these roles.</summary>
    public static TBuilder ForScope<TBuilder>(this TBuilder builder, string scope, params string[] who)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForAttribute(who) { Scope = scope });

    /// <summary>Open to everybody.</summary>
    public static TBuilder Open<TBuilder>(this TBuilder builder, string why)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenAttribute(why));
}
