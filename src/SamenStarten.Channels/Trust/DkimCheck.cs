using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>Whether the key is there by which a channel signs.</summary>
/// <remarks>
/// Codes: <c>dkim-good</c>, <c>dkim-missing</c>, <c>dkim-revoked</c>, <c>dkim-unreadable</c>, <c>dkim-testing</c>,
/// <c>dkim-no-selector</c>, <c>dns-unreachable</c>.
/// </remarks>
internal static class DkimCheck
{
    public static async Task<ImmutableArray<TrustFinding>> Check(
        string domain, string channel, IReadOnlyList<string> selectors, Resolver resolver, CancellationToken cancellation)
    {
        if (selectors.Count == 0)
        {
            return [new($"_domainkey.{domain}", TrustGrade.Unknown, "dkim-no-selector",
                $"Nobody said by which keys channel {channel} signs: "
                + $"put the names of its DKIM keys in configuration, at Trust:Channels:{channel}:Selectors.")
            {
                Term = $"Trust:Channels:{channel}:Selectors",
            }];
        }

        var findings = ImmutableArray.CreateBuilder<TrustFinding>();
        foreach (var selector in selectors)
            findings.Add(await Check($"{selector}._domainkey.{domain}", resolver, cancellation));
        return findings.ToImmutable();
    }

    private static async Task<TrustFinding> Check(string name, Resolver resolver, CancellationToken cancellation)
    {
        if (await resolver.Texts(name, cancellation) is not { } texts)
            return TrustFinding.Unreachable(name);
        var keys = texts.Select(RecordTags.Of).Where(tags => tags.ContainsKey("p")).ToList();
        if (keys.Count == 0)
        {
            return new(name, TrustGrade.Missing, "dkim-missing",
                $"Add at {name} the CNAME or TXT record that the mail provider gives for this key, and switch signing on there.");
        }

        return Judge(name, keys[0]);
    }

    private static TrustFinding Judge(string name, ImmutableDictionary<string, string> tags)
    {
        // A long key may be written with spaces in it.
        var key = tags["p"].Replace(" ", "", StringComparison.Ordinal);
        if (key.Length == 0)
            return new(name, TrustGrade.Missing, "dkim-revoked", $"The key at {name} was withdrawn: let the mail provider make a new one.");
        if (!Convert.TryFromBase64String(key, new byte[key.Length], out _))
            return new(name, TrustGrade.Missing, "dkim-unreadable", $"The key at {name} is damaged: copy it again from the mail provider.");
        return tags.GetValueOrDefault("t", "").Split(':').Any(flag => flag.Trim() == "y")
            ? new(name, TrustGrade.Weak, "dkim-testing", $"The key at {name} says that it is being tried out: remove t=y from it.")
            : new(name, TrustGrade.Good, "dkim-good", $"The key at {name} is there.");
    }
}
