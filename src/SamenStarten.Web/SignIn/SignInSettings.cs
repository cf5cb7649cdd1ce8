namespace SamenStarten.Web.SignIn;

/// <summary>How people and programs sign in, under <c>SignIn</c>. Our own accounts with a second factor need no setting.</summary>
public sealed record SignInSettings
{
    public const string Section = "SignIn";

    /// <summary>Accounts of our own, with a password and a second factor (TOTP).</summary>
    public bool Accounts { get; init; } = true;

    /// <summary>Signing in where the organisation does.</summary>
    public OpenIdConnectSettings OpenIdConnect { get; init; } = new();

    /// <summary>Programs that call the API.</summary>
    public JwtSettings Jwt { get; init; } = new();

    /// <summary>Everything that is wrong, a sentence each that names the setting.</summary>
    public IEnumerable<string> Refusals(bool isDevelopment)
    {
        if (!Accounts && !OpenIdConnect.IsOn)
        {
            yield return "Nobody could sign in: 'SignIn:Accounts' is off and 'SignIn:OpenIdConnect:Authority' is missing.";
        }

        if (OpenIdConnect.IsOn && string.IsNullOrWhiteSpace(OpenIdConnect.ClientId))
        {
            yield return "'SignIn:OpenIdConnect:ClientId' is missing: the name under which this service is known at the provider.";
        }

        if (!string.IsNullOrWhiteSpace(Jwt.DevelopmentKey) && !isDevelopment)
        {
            yield return "'SignIn:Jwt:DevelopmentKey' is for development only: give 'SignIn:Jwt:Authority'.";
        }

        var onThisMachine = isDevelopment && OpenIdConnect.IsOnThisMachine;
        foreach (var (name, authority, mayBeHttp) in new[]
        {
            ("OpenIdConnect", OpenIdConnect.Authority, onThisMachine), ("Jwt", Jwt.Authority, false),
        })
        {
            if (!string.IsNullOrWhiteSpace(authority) && !mayBeHttp
                && !(Uri.TryCreate(authority, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
            {
                yield return $"'SignIn:{name}:Authority' must be an https address.";
            }
        }

        if (Jwt.IsOn && string.IsNullOrWhiteSpace(Jwt.Audience))
        {
            yield return "'SignIn:Jwt:Audience' is missing: without it a token for another service would do.";
        }
    }
}
