using System.Text.RegularExpressions;
using MimeKit;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Bounces;

/// <summary>What a mail server says became of a mail.</summary>
/// <param name="Status">The enhanced status code that says most; null without one.</param>
internal sealed partial record BounceVerdict(ReportKind Kind, string? Status)
{
    /// <summary>Of a report for programs (RFC 3464). Our mails have one recipient; where a list behind it gives more, the worst counts.</summary>
    /// <returns>Null when it says nothing that we know.</returns>
    public static BounceVerdict? Of(MessageDeliveryStatus report) =>
        report.StatusGroups.Select(Of).OfType<BounceVerdict>().MaxBy(verdict => verdict.Kind);

    /// <summary>Of a mail by which a mail server tells people alone.</summary>
    /// <returns>Null when no mail server sent it, or it is a report of another kind, such as a read receipt.</returns>
    public static BounceVerdict? OfPlain(MimeMessage message)
    {
        if (!IsByMailServer(message) || message.Body is not { } body || body.ContentType.IsMimeType("multipart", "report"))
            return null;
        var status = BounceProblem.StatusIn(message.TextBody ?? message.HtmlBody);
        // 4.4.7 is the end of trying, although its class says that it passes.
        var passes = status?[0] == '4' && BounceProblem.Of(status) != "expired";
        return new(passes || Delay().IsMatch(message.Subject ?? "") ? ReportKind.Deferred : ReportKind.Bounced, status);
    }

    // The order of ReportKind is from good to bad, as MaxBy wants it.
    private static BounceVerdict? Of(HeaderList group)
    {
        ReportKind? kind = group["Action"]?.Trim().ToLowerInvariant() switch
        {
            "failed" => ReportKind.Bounced,
            "delayed" => ReportKind.Deferred,
            "delivered" or "relayed" or "expanded" => ReportKind.Delivered,
            _ => null,
        };
        // Where the status is a bare 5.0.0, what the other side's server said may tell more.
        var status = group["Status"] is { } own && BounceProblem.Specific(own) is not null
            ? own
            : BounceProblem.StatusIn(group["Diagnostic-Code"]) ?? group["Status"];
        return kind is { } known ? new(known, status) : null;
    }

    private static bool IsByMailServer(MimeMessage message) =>
        message.Headers.Contains("X-Failed-Recipients")
        || message.From.Mailboxes.Any(from => Daemon().IsMatch(from.Address));

    [GeneratedRegex(@"^(?:mailer-daemon|postmaster|microsoftexchange[0-9a-f]{32})@", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Daemon();

    [GeneratedRegex("delay|warning|vertrag|vertraagd", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Delay();
}
