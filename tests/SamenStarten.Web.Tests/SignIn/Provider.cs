using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>
/// An OpenID Connect provider on this machine: discovery, keys, the code flow with PKCE and a client secret, ID tokens signed with RS256.
/// It lets in whoever comes, as the claims say, and can be told to answer wrongly.
/// </summary>
internal sealed class Provider : IAsyncDisposable
{
    public const string ClientId = "samen-starten";
    public const string Secret = "verzonnen geheim";

    private const string KeyId = "key-1";

    private readonly RSA _key = RSA.Create(2048);
    private readonly RSA _foreignKey = RSA.Create(2048);
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, Asked> _codes = new();

    private Provider()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseKestrel(options => options.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", Discovery);
        _app.MapGet("/keys", Keys);
        _app.MapGet("/authorize", Authorize);
        _app.MapPost("/token", Token);
    }

    public string Address => _app.Urls.First();

    /// <summary>What is said of whoever signs in.</summary>
    public Dictionary<string, object> Claims { get; } = new() { ["sub"] = "42", ["amr"] = new[] { "pwd", "mfa" } };

    /// <summary>What is wrong with the next ID token.</summary>
    public Flaw Flaw { get; set; }

    /// <summary>The verifiers that came with codes, right ones.</summary>
    public int ProvenCodes { get; private set; }

    /// <summary>The settings with which a region signs people in here.</summary>
    public (string Key, string Value)[] Settings =>
    [
        ("SignIn:OpenIdConnect:Authority", Address),
        ("SignIn:OpenIdConnect:ClientId", ClientId),
        ("SignIn:OpenIdConnect:ClientSecret", Secret),
    ];

    public static async Task<Provider> Start()
    {
        var provider = new Provider();
        await provider._app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Dispose();
        _foreignKey.Dispose();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = Address,
        authorization_endpoint = $"{Address}/authorize",
        token_endpoint = $"{Address}/token",
        jwks_uri = $"{Address}/keys",
        response_types_supported = Only("code"),
        subject_types_supported = Only("public"),
        id_token_signing_alg_values_supported = Only(SecurityAlgorithms.RsaSha256),
        code_challenge_methods_supported = Only("S256"),
    });

    private static string[] Only(string value) => [value];

    private IResult Keys()
    {
        var key = _key.ExportParameters(includePrivateParameters: false);
        var (modulus, exponent) = (Base64UrlEncoder.Encode(key.Modulus), Base64UrlEncoder.Encode(key.Exponent));
        return Results.Json(new { keys = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = KeyId, n = modulus, e = exponent } } });
    }

    private IResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        if (query["response_type"] != "code" || query["client_id"] != ClientId || query["code_challenge_method"] != "S256")
        {
            return Results.BadRequest();
        }

        var back = $"{query["redirect_uri"]}?state={Uri.EscapeDataString(query["state"]!)}";
        if (Flaw == Flaw.TurnedAway)
        {
            return Results.Redirect($"{back}&error=access_denied");
        }

        var code = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _codes[code] = new Asked(query["code_challenge"]!, query["redirect_uri"]!, query["nonce"]!);
        return Results.Redirect($"{back}&code={code}");
    }

    private async Task<IResult> Token(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        var isOurs = form["client_id"] == ClientId && form["client_secret"] == Secret && form["grant_type"] == "authorization_code";
        if (!isOurs || !_codes.TryRemove(form["code"]!, out var asked) || form["redirect_uri"] != asked.RedirectUri
            || !Proves(form["code_verifier"]!, asked))
        {
            return Results.Json(new { error = "invalid_grant" }, statusCode: StatusCodes.Status400BadRequest);
        }

        ProvenCodes++;
        return Results.Json(new { access_token = "unused", token_type = "Bearer", expires_in = 300, id_token = IdToken(asked.Nonce) });
    }

    private static bool Proves(string verifier, Asked asked) =>
        Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier))) == asked.Challenge;

    private string IdToken(string nonce)
    {
        var expires = DateTime.UtcNow + TimeSpan.FromMinutes(Flaw == Flaw.Expired ? -30 : 5);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Flaw == Flaw.OtherIssuer ? "https://elders.example" : Address,
            Audience = Flaw == Flaw.OtherAudience ? "another-service" : ClientId,
            NotBefore = expires.AddMinutes(-10),
            IssuedAt = expires.AddMinutes(-10),
            Expires = expires,
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = Flaw == Flaw.OtherNonce ? "other" : nonce },
            SigningCredentials = Flaw == Flaw.Unsigned
                ? null
                : new SigningCredentials(new RsaSecurityKey(Flaw == Flaw.OtherKey ? _foreignKey : _key) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256)
                {
                    // Both keys have one name.
                    CryptoProviderFactory = new() { CacheSignatureProviders = false },
                },
        });
    }

    private sealed record Asked(string Challenge, string RedirectUri, string Nonce);
}

/// <summary>What may be wrong with how a provider answers.</summary>
public enum Flaw
{
    None,
    TurnedAway,
    OtherIssuer,
    OtherAudience,
    OtherNonce,
    OtherKey,
    Unsigned,
    Expired,
}
