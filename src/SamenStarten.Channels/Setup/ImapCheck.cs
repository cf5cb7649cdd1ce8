using System.Text.RegularExpressions;
using SamenStarten.Channels.Bounces;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether the mailbox of bounces can be used as it is configured. Doesn't connect: a server may be down.</summary>
internal static partial class ImapCheck
{
    private const int MostAtOnce = 1_000;

    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public static IEnumerable<ChannelRefusal> Refusals(ImapOptions imap)
    {
        if (!MailboxName().IsMatch(imap.Mailbox))
            yield return new("bounces-mailbox", "The name of a mailbox has small letters, digits and hyphens.", "Bounces:Mailbox");
        if (Uri.CheckHostName(imap.Host) == UriHostNameType.Unknown)
            yield return new("bounces-host", "A mailbox needs the host name or address of its server, without a port.", "Bounces:Host");
        if (imap.Port is < 1 or > 65_535)
            yield return new("bounces-port", "The port of a mailbox is 1 to 65535; usually 993 or 143.", "Bounces:Port");
        if (!Enum.IsDefined(imap.Security))
            yield return new("bounces-security", "The security of a mailbox is Tls, StartTls or None.", "Bounces:Security");
        if (imap.Security == ImapSecurity.None && !IsThisMachine(imap.Host))
            yield return new("bounces-password-in-clear", "A password doesn't go in the clear; use Tls or StartTls.", "Bounces:Security");
        if (string.IsNullOrEmpty(imap.User) || string.IsNullOrEmpty(imap.Password))
            yield return new("bounces-sign-in", "A mailbox needs a user and a password.", "Bounces:Password");
        if (string.IsNullOrWhiteSpace(imap.Folder))
            yield return new("bounces-folder", "A mailbox needs a folder; usually INBOX.", "Bounces:Folder");
        if (imap.AtOnce is < 1 or > MostAtOnce)
            yield return new("bounces-at-once", $"One reading takes 1 to {MostAtOnce} mails.", "Bounces:AtOnce");
        if (imap.Timeout <= TimeSpan.Zero || imap.Timeout > LongestTimeout)
            yield return new("bounces-timeout", "Reading a mailbox takes some time, at most five minutes.", "Bounces:Timeout");
    }

    private static bool IsThisMachine(string host) => host is "localhost" or "127.0.0.1" or "::1";

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex MailboxName();
}
