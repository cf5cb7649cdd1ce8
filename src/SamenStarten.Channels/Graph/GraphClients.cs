using Azure.Core;
using Azure.Identity;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using SamenStarten.Channels.Http;

namespace SamenStarten.Channels.Graph;

/// <summary>Makes the client for Microsoft Graph.</summary>
internal static class GraphClients
{
    public static GraphServiceClient Create(GraphOptions options)
    {
        // Of the client's own handlers all but those that send a request again, or to somewhere else.
        var handlers = GraphClientFactory.CreateDefaultHandlers(new GraphClientOptions())
            .Where(handler => handler is not (RetryHandler or RedirectHandler));
        var http = GraphClientFactory.Create(handlers, finalHandler: OneTry.Handler());
        http.Timeout = Timeout.InfiniteTimeSpan;
        var scope = $"{options.Address.GetLeftPart(UriPartial.Authority)}/.default";
        var identity = new AzureIdentityAuthenticationProvider(
            SignIn(options), [options.Address.Host], observabilityOptions: null, isCaeEnabled: true, scope);
        return new GraphServiceClient(http, identity, options.Address.AbsoluteUri.TrimEnd('/'));
    }

    private static TokenCredential SignIn(GraphOptions options) => options switch
    {
        { Credential: { } given } => given,
        { ManagedIdentity: true, ClientId: "" } => new ManagedIdentityCredential(ManagedIdentityId.SystemAssigned),
        { ManagedIdentity: true } => new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(options.ClientId)),
        { CertificateFile: { Length: > 0 } file } => new ClientCertificateCredential(options.TenantId, options.ClientId, file),
        _ => new ClientSecretCredential(options.TenantId, options.ClientId, options.ClientSecret),
    };
}
