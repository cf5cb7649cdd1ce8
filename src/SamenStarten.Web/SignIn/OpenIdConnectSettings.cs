namespace SamenStarten.Web.SignIn;

/// <summary>An OpenID Connect provider.</summary>
public sealed record OpenIdConnectSettings
{
    /// <summary>Its https address. In development it may be http on 127.0.0.1, ::1 or localhost, and nowhere else.</summary>
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

    /// <summary>Nothing of what is said to the provider leaves this machine, so that it needn't be https.</summary>
    public bool IsOnThisMachine =>
        Uri.TryCreate(Authority, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback;

    // A record prints its members; a secret doesn't belong in a log.
    public override string ToString() => "OpenIdConnectSettings";
}
