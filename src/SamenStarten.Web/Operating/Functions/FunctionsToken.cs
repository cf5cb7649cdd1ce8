using System.Net.Http.Headers;
using Azure.Core;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using SamenStarten.Web.Access;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.Hosting.Distributed;
using SamenStarten.Web.SignIn;

namespace SamenStarten.Web.Operating.Functions;

/// <summary>Says to the Functions app who we are: with a token of our identity, or in development with one that we sign ourselves.</summary>
internal sealed class FunctionsToken(StartUp startUp, TimeProvider time) : DelegatingHandler
{
    private const string Ourselves = "samen-starten-web";

    private static readonly TimeSpan Lasts = TimeSpan.FromMinutes(5);

    private readonly Lazy<TokenCredential> _identity = new(() => ProcessIdentity.Of(startUp.Storage));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", startUp.SignIn.Jwt.SignsItself ? Signed() : await Given(cancellationToken));
        return await base.SendAsync(request, cancellationToken);
    }

    private async Task<string> Given(CancellationToken cancellation) =>
        (await _identity.Value.GetTokenAsync(new TokenRequestContext([startUp.Engine.FunctionsScope!]), cancellation)).Token;

    private string Signed()
    {
        var (jwt, now) = (startUp.SignIn.Jwt, time.GetUtcNow().UtcDateTime);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = ProgramDoor.DevelopmentIssuer,
            Audience = jwt.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lasts,
            Claims = new Dictionary<string, object> { ["sub"] = Ourselves, ["scope"] = Scopes.Orchestrations },
            SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(Convert.FromBase64String(jwt.DevelopmentKey!)), SecurityAlgorithms.HmacSha256),
        });
    }
}
