namespace SamenStarten.Channels.Trust;

/// <summary>What a sending domain should say in DNS so that others trust our mail.</summary>
public sealed record TrustOptions
{
    /// <summary>The DNS server that is asked, as an address with or without a port; left out: the one of this machine.</summary>
    public string? Resolver { get; init; }

    /// <summary>How long one question may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>By channel: <c>sendgrid</c>, <c>graph</c>, <c>smtp</c>. What stands here replaces what is known of the channel.</summary>
    public IReadOnlyDictionary<string, ChannelTrust> Channels { get; init; } = new Dictionary<string, ChannelTrust>();
}
