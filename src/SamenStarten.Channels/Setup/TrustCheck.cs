using System.Text.RegularExpressions;
using SamenStarten.Channels.Trust;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether DNS can be asked about our domains as configuration says.</summary>
internal static partial class TrustCheck
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromSeconds(30);

    public static IEnumerable<ChannelRefusal> Refusals(TrustOptions trust)
    {
        if (trust.Resolver is not null && Resolver.AddressOf(trust.Resolver) is null)
            yield return new("trust-resolver", "A resolver is an address, with or without a port, such as 192.0.2.53:53.", "Trust:Resolver");
        if (trust.Timeout <= TimeSpan.Zero || trust.Timeout > LongestTimeout)
            yield return new("trust-timeout", "Asking DNS takes some time, at most half a minute.", "Trust:Timeout");
        foreach (var (channel, needs) in trust.Channels)
        {
            if (needs.Spf is not null && !Term().IsMatch(needs.Spf))
            {
                yield return new("trust-spf",
                    "What a channel needs in the SPF record is one term of it, such as include:sendgrid.net.", $"Trust:Channels:{channel}:Spf");
            }

            if (needs.Selectors.Any(selector => DomainName.Of($"{selector}._domainkey.example") is null))
                yield return new("trust-selector", "The name of a DKIM key is as in DNS, such as s1.", $"Trust:Channels:{channel}:Selectors");
        }
    }

    [GeneratedRegex(@"^(?:include|a|mx|ip4|ip6|exists):[a-z0-9_.:/-]+\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Term();
}
