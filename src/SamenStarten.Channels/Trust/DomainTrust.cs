using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>What a domain says about mail that one of our channels sends for it.</summary>
/// <param name="Spf">Whether the channel's servers may send for it (RFC 7208).</param>
/// <param name="Dkim">Whether the keys are there by which the channel signs (RFC 6376): one for each.</param>
/// <param name="Dmarc">What others should do with mail that only pretends to be from it (RFC 7489).</param>
public sealed record DomainTrust(string Domain, string Channel, TrustFinding Spf, ImmutableArray<TrustFinding> Dkim, TrustFinding Dmarc);
