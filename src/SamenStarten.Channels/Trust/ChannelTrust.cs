using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>What a channel needs of the domain that it sends for.</summary>
public sealed record ChannelTrust
{
    /// <summary>The term of an SPF record that lets this channel send, e.g. <c>include:sendgrid.net</c>; null: any record will do.</summary>
    public string? Spf { get; init; }

    /// <summary>The names of the DKIM keys by which the channel signs, e.g. <c>s1</c>.</summary>
    public IReadOnlyList<string> Selectors { get; init; } = [];

    /// <summary>What SendGrid and Exchange Online ask of every customer, by the name of their channel.</summary>
    internal static ImmutableDictionary<string, ChannelTrust> Known { get; } = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, ChannelTrust>
        {
            ["sendgrid"] = new() { Spf = "include:sendgrid.net", Selectors = ["s1", "s2"] },
            ["graph"] = new() { Spf = "include:spf.protection.outlook.com", Selectors = ["selector1", "selector2"] },
        });
}
