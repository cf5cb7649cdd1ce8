using Azure.Core;

namespace SamenStarten.Channels.Queues;

/// <summary>
/// Queues in Azure Storage from which partners' own systems read, one for each sender: its mailbox name is the queue's name.
/// </summary>
public sealed record QueueOptions
{
    /// <summary>Holds a key, so it comes from a secret store. Left out when <see cref="Address"/> is given.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The storage account's queue endpoint, entered with the identity that Azure gives the process.</summary>
    public Uri? Address { get; init; }

    /// <summary>The identification number of the organisation that publishes (organisatie-identificatienummer), twenty digits.</summary>
    public string Oin { get; init; } = "";

    /// <summary>How long one message may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>An identity that the process has already, for <see cref="Address"/>.</summary>
    public TokenCredential? Credential { get; init; }

    // A record prints its members; a key doesn't belong in a log.
    public override string ToString() => Address?.ToString() ?? "by connection string";
}
