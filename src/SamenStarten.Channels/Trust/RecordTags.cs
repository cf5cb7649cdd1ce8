using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>The tags of a DKIM or DMARC record: <c>v=DMARC1; p=none</c>.</summary>
internal static class RecordTags
{
    /// <summary>By name, in small letters. Of a tag that is there twice the first counts.</summary>
    public static ImmutableDictionary<string, string> Of(string record)
    {
        var tags = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var part in record.Split(';'))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is > 0 and var at)
                tags.TryAdd(part[..at].Trim().ToLowerInvariant(), part[(at + 1)..].Trim());
        }

        return tags.ToImmutable();
    }
}
