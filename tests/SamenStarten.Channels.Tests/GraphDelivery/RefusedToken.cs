using Azure.Core;
using Azure.Identity;

namespace SamenStarten.Channels.Tests.GraphDelivery;

/// <summary>An identity that may not sign in.</summary>
internal sealed class RefusedToken : TokenCredential
{
    public override AccessToken GetToken(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        throw new AuthenticationFailedException("AADSTS7000215: Invalid client secret provided.");

    public override ValueTask<AccessToken> GetTokenAsync(TokenRequestContext requestContext, CancellationToken cancellationToken) =>
        ValueTask.FromResult(GetToken(requestContext, cancellationToken));
}
