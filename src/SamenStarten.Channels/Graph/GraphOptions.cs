using Azure.Core;

namespace SamenStarten.Channels.Graph;

/// <summary>
/// How we sign in to Microsoft Graph: as an application. For mail it has <c>Mail.ReadWrite</c> and <c>Mail.Send</c>, which Exchange
/// limits to the sending mailboxes (RBAC for Applications); for tasks <c>Tasks.ReadWrite.All</c>.
/// </summary>
public sealed record GraphOptions
{
    /// <summary>The directory: an id or a domain. Left out with a managed identity.</summary>
    public string TenantId { get; init; } = "";

    /// <summary>The application; with a managed identity the one that the process was given, or nothing for its own.</summary>
    public string ClientId { get; init; } = "";

    /// <summary>Comes from a secret store.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A certificate with its private key, in a file (PEM or PFX), instead of a secret.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>The identity that Azure gives the process: no secret at all.</summary>
    public bool ManagedIdentity { get; init; }

    /// <summary>Where Graph is, with its version.</summary>
    public Uri Address { get; init; } = new("https://graph.microsoft.com/v1.0");

    /// <summary>How long one message may take, all its requests together.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>An identity that the process has already, instead of all of the above.</summary>
    public TokenCredential? Credential { get; init; }

    // A record prints its members; a secret doesn't belong in a log.
    public override string ToString() => $"{Address} ({TenantId}, {ClientId})";
}
