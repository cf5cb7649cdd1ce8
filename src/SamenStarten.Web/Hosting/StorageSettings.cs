using Azure.Storage.Queues;

namespace SamenStarten.Web.Hosting;

/// <summary>Where queue and blobs are: <c>Storage</c> is a connection string, or a section with addresses that an identity is let in to.</summary>
public sealed record StorageSettings
{
    public const string Section = "Storage";

    private const string ManagedIdentity = "managedidentity";

    /// <summary>A connection string, for development.</summary>
    public string? Connection { get; init; }

    public Uri? QueueServiceUri { get; init; }

    public Uri? BlobServiceUri { get; init; }

    /// <summary><c>managedidentity</c>, or nothing for whatever identity is found.</summary>
    public string? Credential { get; init; }

    /// <summary>Which identity, where this process has several.</summary>
    public string? ClientId { get; init; }

    public bool IsManagedIdentity => string.Equals(Credential, ManagedIdentity, StringComparison.OrdinalIgnoreCase);

    public static StorageSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return (section.Get<StorageSettings>() ?? new StorageSettings()) with { Connection = section.Value };
    }

    /// <summary>What is wrong with it where the engine is elsewhere, a sentence each that names the setting.</summary>
    public IEnumerable<string> Refusals()
    {
        if (!string.IsNullOrWhiteSpace(Connection))
        {
            return ConnectionRefusals(Connection);
        }

        return QueueServiceUri is null && BlobServiceUri is null
            ? ["'Storage' is missing: a connection string, or 'Storage:queueServiceUri' and 'Storage:blobServiceUri'."]
            : AddressRefusals();
    }

    // A record prints its members; a connection string doesn't belong in a log.
    public override string ToString() => "StorageSettings";

    private static bool IsConnection(string text)
    {
        try
        {
            _ = new QueueServiceClient(text);
            return true;
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    private IEnumerable<string> ConnectionRefusals(string connection)
    {
        if (!IsConnection(connection))
        {
            yield return "'Storage' isn't a connection string of Azure Storage.";
        }

        if (QueueServiceUri is not null || BlobServiceUri is not null)
        {
            yield return "'Storage' is a connection string and 'Storage:queueServiceUri' or 'Storage:blobServiceUri' is there as well: give one of the two.";
        }
    }

    private IEnumerable<string> AddressRefusals()
    {
        foreach (var (name, address) in new[] { ("queueServiceUri", QueueServiceUri), ("blobServiceUri", BlobServiceUri) })
        {
            if (address is null)
            {
                yield return $"'Storage:{name}' is missing.";
            }
            else if (!address.IsAbsoluteUri || address.Scheme != Uri.UriSchemeHttps)
            {
                yield return $"'Storage:{name}' must be an https address.";
            }
        }

        if (!string.IsNullOrWhiteSpace(Credential) && !IsManagedIdentity)
        {
            yield return $"'Storage:credential' can only be '{ManagedIdentity}'.";
        }
    }
}
