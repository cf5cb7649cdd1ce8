namespace SamenStarten.Channels.Trust;

/// <summary>One thing that a domain says, or should say, about its mail.</summary>
/// <param name="Record">The name in DNS that it is about.</param>
/// <param name="Code">A stable code in kebab-case, by which pages have their own words.</param>
/// <param name="Sentence">What is wrong and which record to add or change, for a municipality's administrator.</param>
public sealed record TrustFinding(string Record, TrustGrade Grade, string Code, string Sentence)
{
    /// <summary>The record, or the part of one, that the sentence says to add or to remove; null when it says neither.</summary>
    public string? Term { get; init; }

    internal static TrustFinding Unreachable(string record) => new(
        record, TrustGrade.Unknown, "dns-unreachable",
        $"DNS couldn't be asked about {record} just now. That says nothing about the domain: check again later, or set another resolver.");
}
