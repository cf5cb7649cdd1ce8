using System.Collections.Immutable;

namespace SamenStarten.Channels.Trust;

/// <summary>
/// Walks an SPF record with all that it includes (RFC 7208), as a receiving server would, but for no mail in particular: which terms
/// let mail pass, how it ends, and how many questions to DNS that takes.
/// </summary>
internal sealed class SpfWalk(Resolver resolver)
{
    /// <summary>Past this many questions others give up, and the record counts for nothing (RFC 7208, 4.6.4).</summary>
    public const int MostLookups = 10;

    private readonly HashSet<string> passing = new(StringComparer.Ordinal);

    public int Lookups { get; private set; }

    /// <summary>The name of a record that is included and isn't there, or is there twice; null without one.</summary>
    public string? Broken { get; private set; }

    /// <summary>DNS couldn't be asked about a record that is included.</summary>
    public bool Unreachable { get; private set; }

    /// <summary>The sign of <c>all</c> that the record ends in; null when it ends in none.</summary>
    public char? Ending { get; private set; }

    /// <summary>The SPF records among the texts at a name.</summary>
    public static ImmutableArray<string> Among(ImmutableArray<string> texts) =>
        [.. texts.Where(text => text.Split(' ')[0].Equals("v=spf1", StringComparison.OrdinalIgnoreCase))];

    /// <summary>Whether mail passes by this term, here or in what is included.</summary>
    public bool Passes(string term) => passing.Contains(term.ToLowerInvariant().TrimEnd('.'));

    /// <param name="record">The domain's own.</param>
    public async Task Follow(string record, CancellationToken cancellation) => Ending = await Walk(record, cancellation);

    // Answers how this record ends: that of an included one doesn't count, that of one that is redirected to does.
    private async Task<char?> Walk(string record, CancellationToken cancellation)
    {
        char? ending = null;
        string? redirect = null;
        foreach (var term in record.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        {
            if (Lookups > MostLookups)
                return ending;
            var sign = term[0] is '+' or '-' or '~' or '?' ? term[0] : '+';
            var mechanism = term.TrimStart('+', '-', '~', '?').TrimEnd('.');
            if (sign == '+')
                passing.Add(mechanism);
            if (mechanism == "all")
                ending ??= sign;
            else if (mechanism.StartsWith("redirect=", StringComparison.Ordinal))
                redirect = mechanism["redirect=".Length..];
            else if (mechanism.StartsWith("include:", StringComparison.Ordinal))
                await Enter(mechanism["include:".Length..], cancellation);
            else if (mechanism.Split(':', '/')[0] is "a" or "mx" or "ptr" or "exists")
                Lookups++;
        }

        return ending is null && redirect is not null ? await Enter(redirect, cancellation) : ending;
    }

    private async Task<char?> Enter(string name, CancellationToken cancellation)
    {
        Lookups++;
        // A name with a macro in it depends on the mail, and can't be looked up without one.
        if (Lookups > MostLookups || name.Contains('%', StringComparison.Ordinal))
            return null;
        if (DomainName.Of(name) is not { } included)
        {
            Broken ??= name;
            return null;
        }

        if (await resolver.Texts(included, cancellation) is not { } texts)
        {
            Unreachable = true;
            return null;
        }

        if (Among(texts) is [var record])
            return await Walk(record, cancellation);
        Broken ??= included;
        return null;
    }
}
