namespace SamenStarten.Web.SignIn;

/// <summary>Whose access tokens we take.</summary>
public sealed record JwtSettings
{
    public string? Authority { get; init; }

    public string? Audience { get; init; }

    /// <summary>A symmetric key for development and tests (base64, at least 32 bytes); refused elsewhere.</summary>
    public string? DevelopmentKey { get; init; }

    /// <summary>Tokens are signed by whoever has the development key, ourselves among them.</summary>
    public bool SignsItself => !string.IsNullOrWhiteSpace(DevelopmentKey);

    public bool IsOn => !string.IsNullOrWhiteSpace(Authority) || !string.IsNullOrWhiteSpace(DevelopmentKey);

    // A record prints its members; a key doesn't belong in a log.
    public override string ToString() => "JwtSettings";
}
