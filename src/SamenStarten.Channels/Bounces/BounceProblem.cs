using System.Text.RegularExpressions;

namespace SamenStarten.Channels.Bounces;

/// <summary>
/// Why a mail came back, from its enhanced status code (RFC 3463): <c>mailbox-unknown</c>, <c>mailbox-full</c>, <c>domain-unknown</c>,
/// <c>blocked</c>, <c>expired</c> (the other side didn't take it in time) and otherwise <c>bounced</c>.
/// </summary>
internal static partial class BounceProblem
{
    /// <param name="status">E.g. <c>5.1.1</c>; null when there is none.</param>
    public static string Of(string? status) => Specific(status) ?? "bounced";

    /// <summary>Null where the status doesn't say why, as 5.0.0.</summary>
    public static string? Specific(string? status)
    {
        if (status is null || Status().Match(status) is not { Success: true } match)
            return null;
        return (match.Groups["subject"].Value, match.Groups["detail"].Value) switch
        {
            // 5.2.1 is a mailbox that was shut: for whoever has to find another address that is the same.
            ("1", "0" or "1" or "3" or "6" or "10") or ("2", "1") => "mailbox-unknown",
            // Exchange Online refuses who it doesn't know with 5.4.1; elsewhere a host that gives no answer is 4.4.1.
            ("4", "1") => match.Groups["class"].Value == "5" ? "mailbox-unknown" : "expired",
            ("2", "2") => "mailbox-full",
            ("1", "2") or ("4", "4" or "310") => "domain-unknown",
            ("4", "7" or "300") => "expired",
            ("7", _) => "blocked",
            _ => null,
        };
    }

    /// <summary>The first status code in what a server said; null when there is none. An address such as 5.1.1.7 isn't one.</summary>
    public static string? StatusIn(string? text) =>
        text is not null && Said().Match(text) is { Success: true } said ? said.Value : null;

    [GeneratedRegex(@"^\s*(?<class>[245])\.(?<subject>\d{1,3})\.(?<detail>\d{1,3})(?!\d)")]
    private static partial Regex Status();

    [GeneratedRegex(@"(?<![\d.])[45]\.\d{1,3}\.\d{1,3}(?![\d]|\.\d)")]
    private static partial Regex Said();
}
