namespace SamenStarten.Channels.Smtp;

/// <summary>How the connection to a mail server is protected.</summary>
public enum SmtpSecurity
{
    /// <summary>Begins in the clear and must become TLS before anything else; usually port 587.</summary>
    StartTls,

    /// <summary>TLS from the first byte; usually port 465.</summary>
    Tls,

    /// <summary>In the clear, for a relay on the same machine or network. No password goes over it.</summary>
    None,
}
