namespace SamenStarten.Channels.Bounces;

/// <summary>How the connection to a mailbox is protected.</summary>
public enum ImapSecurity
{
    /// <summary>TLS from the first byte; usually port 993.</summary>
    Tls,

    /// <summary>Begins in the clear and must become TLS before anything else; usually port 143.</summary>
    StartTls,

    /// <summary>In the clear, for a server on the same machine.</summary>
    None,
}
