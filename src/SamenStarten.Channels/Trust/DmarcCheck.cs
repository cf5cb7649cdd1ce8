using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>What a domain asks others to do with mail that only pretends to be from it.</summary>
/// <remarks>
/// Codes: <c>dmarc-good</c>, <c>dmarc-none</c>, <c>dmarc-several</c>, <c>dmarc-unreadable</c>, <c>dmarc-missing</c>,
/// <c>dns-unreachable</c>.
/// </remarks>
internal static class DmarcCheck
{
    // Names are walked from the domain up; one of more labels is shortened, as the successor of RFC 7489 does.
    private const int MostLabels = 8;

    public static async Task<TrustFinding> Check(string domain, Resolver resolver, CancellationToken cancellation)
    {
        foreach (var owner in Upwards(domain))
        {
            var name = $"_dmarc.{owner}";
            if (await resolver.Texts(name, cancellation) is not { } texts)
                return TrustFinding.Unreachable(name);
            var policies = texts.Select(RecordTags.Of).Where(tags => tags.GetValueOrDefault("v") == "DMARC1").ToList();
            if (policies.Count > 0)
                return Judge(name, policies, inherited: owner != domain);
        }

        return new($"_dmarc.{domain}", TrustGrade.Missing, "dmarc-missing",
            $"Add a TXT record at _dmarc.{domain}: v=DMARC1; p=quarantine. "
            + "To look on for a while first, begin with p=none and a rua address for reports.")
        {
            Term = "v=DMARC1; p=quarantine",
        };
    }

    // The organisation's own domain is found by walking up, without a list of all registries. A registry's name (one label) is nobody's.
    private static IEnumerable<string> Upwards(string domain)
    {
        var labels = domain.Split('.');
        yield return domain;
        for (var first = Math.Max(1, labels.Length - MostLabels + 1); first <= labels.Length - 2; first++)
            yield return string.Join('.', labels[first..]);
    }

    private static TrustFinding Judge(string name, List<ImmutableDictionary<string, string>> policies, bool inherited)
    {
        if (policies.Count > 1)
        {
            return new(name, TrustGrade.Missing, "dmarc-several",
                $"There are {policies.Count} DMARC records at {name}, and together they count for none: keep one.");
        }

        var tags = policies[0];
        var policy = inherited && tags.TryGetValue("sp", out var forSubdomains) ? forSubdomains : tags.GetValueOrDefault("p");
        return policy?.ToLowerInvariant() switch
        {
            "quarantine" or "reject" => new(name, TrustGrade.Good, "dmarc-good", $"The record at {name} protects the domain."),
            "none" => new(name, TrustGrade.Weak, "dmarc-none",
                $"The record at {name} asks others to let pretended mail through: change p=none (or sp=none) to quarantine, "
                + "once the reports show that our own mail passes."),
            _ => new(name, TrustGrade.Weak, "dmarc-unreadable",
                $"The record at {name} has no policy that others know: give it p=quarantine or p=reject."),
        };
    }
}
