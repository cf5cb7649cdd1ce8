using SamenStarten.Channels.Smtp;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether a mail server can be used as it is configured. Doesn't connect: a server may be down.</summary>
internal static class SmtpCheck
{
    // Two of these are less than the time after which a message that is still being sent counts as left behind.
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(5);

    public static IEnumerable<ChannelRefusal> Refusals(SmtpOptions smtp)
    {
        if (Uri.CheckHostName(smtp.Host) == UriHostNameType.Unknown)
            yield return new("smtp-host", "A mail server needs a host name or an address, without a port.", "Smtp:Host");
        if (smtp.Port is < 1 or > 65_535)
            yield return new("smtp-port", "The port of a mail server is 1 to 65535; usually 587, 465 or 25.", "Smtp:Port");
        if (!Enum.IsDefined(smtp.Security))
            yield return new("smtp-security", "The security of a mail server is StartTls, Tls or None.", "Smtp:Security");
        if (string.IsNullOrEmpty(smtp.User) != string.IsNullOrEmpty(smtp.Password))
            yield return new("smtp-sign-in", "Signing in takes a user and a password: give both or neither.", "Smtp:Password");
        if (smtp.Security == SmtpSecurity.None && !string.IsNullOrEmpty(smtp.Password))
            yield return new("smtp-password-in-clear", "A password doesn't go in the clear; use StartTls or Tls.", "Smtp:Security");
        if (smtp.Timeout <= TimeSpan.Zero || smtp.Timeout > LongestTimeout)
            yield return new("smtp-timeout", "Waiting for a mail server takes some time, at most five minutes.", "Smtp:Timeout");
        if (smtp.AnswerTimeout <= TimeSpan.Zero || smtp.AnswerTimeout > LongestTimeout)
            yield return new("smtp-timeout", "Waiting for a mail server takes some time, at most five minutes.", "Smtp:AnswerTimeout");
    }
}
