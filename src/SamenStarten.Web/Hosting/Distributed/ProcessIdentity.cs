using Azure.Core;
using Azure.Identity;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>Who this process is to Azure: no secret of ours.</summary>
internal static class ProcessIdentity
{
    /// <summary>What PostgreSQL wants a token for.</summary>
    private static readonly TokenRequestContext ForPostgres = new(["https://ossrdbms-aad.database.windows.net/.default"]);

    public static TokenCredential Of(StorageSettings storage)
    {
        var client = string.IsNullOrWhiteSpace(storage.ClientId) ? null : storage.ClientId;
        if (storage.IsManagedIdentity)
        {
            return new ManagedIdentityCredential(client is null ? ManagedIdentityId.SystemAssigned : ManagedIdentityId.FromUserAssignedClientId(client));
        }

        var options = new DefaultAzureCredentialOptions();
        if (client is not null)
        {
            options.ManagedIdentityClientId = client;
        }

        return new DefaultAzureCredential(options);
    }

    /// <summary>Gives a token of the moment as PostgreSQL's password.</summary>
    public static Func<CancellationToken, ValueTask<string>> PostgresPassword(TokenCredential identity) =>
        async cancellation => (await identity.GetTokenAsync(ForPostgres, cancellation)).Token;
}
