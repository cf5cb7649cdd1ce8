namespace SamenStarten.Channels.Bounces;

/// <summary>The mailbox that bounces return to, reached by IMAP.</summary>
public sealed record ImapOptions
{
    /// <summary>By what name it is referred to: small letters, digits and hyphens. It is in the keys of reports, and never changes.</summary>
    public string Mailbox { get; init; } = "default";

    /// <summary>The host name of the server, as it stands in its certificate.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 993;

    public ImapSecurity Security { get; init; } = ImapSecurity.Tls;

    public string User { get; init; } = "";

    /// <summary>Comes from a secret store, never from a file under version control.</summary>
    public string Password { get; init; } = "";

    public string Folder { get; init; } = "INBOX";

    /// <summary>How many mails are read at a time; the others are read the next time.</summary>
    public int AtOnce { get; init; } = 100;

    /// <summary>How long one reading may take, from connecting to the last mail.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(1);

    // A record prints its members; a password doesn't belong in a log.
    public override string ToString() => $"{Host}:{Port} ({Security})";
}
