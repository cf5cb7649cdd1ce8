using System.Text.RegularExpressions;
using SamenStarten.Channels.Mime;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether a sending mailbox can be used, and gives nothing away.</summary>
internal static partial class SenderCheck
{
    private const int MostPerMinute = 6_000;

    /// <param name="field">Where it is in configuration.</param>
    /// <param name="channels">The channels that are configured.</param>
    public static IEnumerable<ChannelRefusal> Refusals(SenderOptions sender, string field, IReadOnlyCollection<string> channels)
    {
        if (!MailboxName().IsMatch(sender.Mailbox))
            yield return new("sender-mailbox", "The name of a mailbox has small letters, digits and hyphens.", $"{field}:Mailbox");
        if (!channels.Contains(sender.Channel))
        {
            yield return new(
                "sender-channel", $"No channel '{sender.Channel}' is configured; it is pickup, smtp, sendgrid, graph, planner or queue.",
                $"{field}:Channel");
        }

        if (!MailAddress.IsPlain(sender.FromAddress))
            yield return new("sender-address", "A sender needs a mail address, name@domain.", $"{field}:FromAddress");
        if (sender.ReplyTo is not null && !MailAddress.IsPlain(sender.ReplyTo))
            yield return new("sender-address", "Answers need a mail address, name@domain, or none at all.", $"{field}:ReplyTo");
        if (string.IsNullOrWhiteSpace(sender.Name) || sender.Name.Any(MailFormat.BreaksLines))
            yield return new("sender-name", "A sender needs a name, on one line, such as that of the municipality.", $"{field}:Name");
        if (!Phone().IsMatch(sender.Phone))
            yield return new("sender-phone", "A sender needs a municipal telephone number, such as 14 0123.", $"{field}:Phone");
        if (!LeadsToPages(sender.LinkBase))
            yield return new("sender-link", "Links need a plain https address; http only on this machine.", $"{field}:LinkBase");
        if (sender.PerMinute is < 1 or > MostPerMinute)
            yield return new("sender-rate", $"A sender sends 1 to {MostPerMinute} mails a minute.", $"{field}:PerMinute");
        if (sender.AtOnce is < 1)
            yield return new("sender-at-once", "At once is one or more; left out, what the provider takes.", $"{field}:AtOnce");
        (string Name, string? Text)[] shown = [("Name", sender.Name), ("FromAddress", sender.FromAddress), ("ReplyTo", sender.ReplyTo)];
        foreach (var (name, text) in shown)
        {
            if (NeutralWording.FirstThatIsNot(text ?? "") is { } word)
                yield return new("sender-not-neutral", $"'{word}' tells what a mail is about; use a neutral sender.", $"{field}:{name}");
        }
    }

    private static bool LeadsToPages(Uri? link) =>
        link is { IsAbsoluteUri: true, Query: "", Fragment: "", UserInfo: "" }
        && (link.Scheme == Uri.UriSchemeHttps || (link.Scheme == Uri.UriSchemeHttp && link.IsLoopback));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex MailboxName();

    // 14 0xx(x) is how municipalities are reached.
    [GeneratedRegex(@"^[+(]?[0-9][0-9 ()-]{3,19}[0-9]\z")]
    private static partial Regex Phone();
}
