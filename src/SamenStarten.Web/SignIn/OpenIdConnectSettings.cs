namespace SamenStarten.Web.SignIn;

/// <summary>An OpenID Connect provider.</summary>
public sealed record OpenIdConnectSettings
{
    public string? Authority { get; init; }

    public string? ClientId { get; init; }

    public string? ClientSecret { get; init; }

    /// <summary>The claim that holds the roles: coordinator, partner, administrator, analyst.</summary>
    public string RoleClaim { get; init; } = "roles";

    /// <summary>The claim that holds the contact in the directory whose tasks somebody does.</summary>
    public string ContactClaim { get; init; } = "contact";

    /// <summary>The provider asks everybody for a second factor and doesn't say so in <c>amr</c>.</summary>
    public bool AlwaysSecondFactor { get; init; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority);

    // A record prints its members; a secret doesn't belong in a log.
    public override string ToString() => "OpenIdConnectSettings";
}
