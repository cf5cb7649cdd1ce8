using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>Whether a domain lets the servers of a channel send for it.</summary>
/// <remarks>
/// Codes: <c>spf-good</c>, <c>spf-missing</c>, <c>spf-several</c>, <c>spf-channel-missing</c>, <c>spf-broken</c>,
/// <c>spf-too-many-lookups</c>, <c>spf-open</c>, <c>dns-unreachable</c>.
/// </remarks>
internal static class SpfCheck
{
    public static async Task<TrustFinding> Check(string domain, string? term, Resolver resolver, CancellationToken cancellation)
    {
        if (await resolver.Texts(domain, cancellation) is not { } texts)
            return TrustFinding.Unreachable(domain);
        var records = SpfWalk.Among(texts);
        if (records is not [var record])
            return NotOne(domain, term, records);
        var walk = new SpfWalk(resolver);
        await walk.Follow(record, cancellation);
        return walk.Unreachable ? TrustFinding.Unreachable(domain) : Judge(domain, term, walk);
    }

    private static TrustFinding NotOne(string domain, string? term, ImmutableArray<string> records) => records.Length == 0
        ? new(domain, TrustGrade.Missing, "spf-missing", $"Add a TXT record at {domain}: {Example(term)}") { Term = Example(term) }
        : new(domain, TrustGrade.Missing, "spf-several",
            $"There are {records.Length} SPF records at {domain}, and together they count for none: "
            + "make one TXT record of them, beginning with v=spf1.");

    private static TrustFinding Judge(string domain, string? term, SpfWalk walk)
    {
        if (walk.Lookups > SpfWalk.MostLookups)
        {
            return new(domain, TrustGrade.Weak, "spf-too-many-lookups",
                $"The SPF record at {domain} takes more than {SpfWalk.MostLookups} lookups, so that others ignore it: "
                + "remove includes that aren't used any more.");
        }

        if (walk.Broken is { } broken)
        {
            return new(domain, TrustGrade.Weak, "spf-broken",
                $"The SPF record at {domain} includes {broken}, which has no SPF record of its own, so that others ignore both: "
                + "remove that include.")
            {
                Term = $"include:{broken}",
            };
        }

        if (term is not null && !walk.Passes(term))
        {
            return new(domain, TrustGrade.Missing, "spf-channel-missing",
                $"Put {term} in the SPF record at {domain}, before its end: until then this channel isn't allowed to send for it.")
            {
                Term = term,
            };
        }

        return walk.Ending is '-' or '~'
            ? new(domain, TrustGrade.Good, "spf-good", $"The SPF record at {domain} lets this channel send.")
            : new(domain, TrustGrade.Weak, "spf-open",
                $"The SPF record at {domain} doesn't say that others may not send for it: let it end in ~all or -all.");
    }

    private static string Example(string? term) => term is null ? "v=spf1 mx ~all" : $"v=spf1 {term} ~all";
}
