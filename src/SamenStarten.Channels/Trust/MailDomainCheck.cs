namespace SamenStarten.Channels.Trust;

/// <summary>
/// Looks up whether others can trust mail that we send for a domain: SPF, DKIM and DMARC. Without them partners find our mail among
/// their spam, or never.
/// </summary>
public sealed class MailDomainCheck(TrustOptions options)
{
    /// <summary>Asks DNS, for one domain and the channel that its mail leaves by.</summary>
    /// <param name="domain">What stands behind the @ of a sender.</param>
    /// <param name="channel">The name of the channel: it decides which servers send, and by which keys they sign.</param>
    /// <returns>A finding for each part; null when this can't be a domain.</returns>
    public async Task<DomainTrust?> Check(string domain, string channel, CancellationToken cancellation = default)
    {
        if (DomainName.Of(domain) is not { } name)
            return null;
        // Each time anew: which DNS server this machine asks may change while we run.
        var resolver = new Resolver(options);
        var needs = options.Channels.GetValueOrDefault(channel) ?? ChannelTrust.Known.GetValueOrDefault(channel) ?? new();
        return new(
            name, channel,
            await SpfCheck.Check(name, needs.Spf, resolver, cancellation),
            await DkimCheck.Check(name, channel, needs.Selectors, resolver, cancellation),
            await DmarcCheck.Check(name, resolver, cancellation));
    }
}
