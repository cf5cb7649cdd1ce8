namespace SamenStarten.Channels.Smtp;

/// <summary>A mail server.</summary>
public sealed record SmtpOptions
{
    /// <summary>Its host name, as it stands in its certificate.</summary>
    public string Host { get; init; } = "";

    public int Port { get; init; } = 587;

    public SmtpSecurity Security { get; init; } = SmtpSecurity.StartTls;

    /// <summary>Left out where the server knows us by our address.</summary>
    public string? User { get; init; }

    /// <summary>Comes from a secret store, never from a file under version control.</summary>
    public string? Password { get; init; }

    /// <summary>How long connecting, signing in and the envelope may take together. Past it the message waits.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long the server may take to answer once the text is on its way. Generous, since a server that scans for spam takes its
    /// time and past it nobody knows what became of the message.
    /// </summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromMinutes(5);

    // A record prints its members; a password doesn't belong in a log.
    public override string ToString() => $"{Host}:{Port} ({Security})";
}
