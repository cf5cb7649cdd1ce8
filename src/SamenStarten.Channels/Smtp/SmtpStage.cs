namespace SamenStarten.Channels.Smtp;

/// <summary>How far a conversation with a mail server came.</summary>
internal enum SmtpStage
{
    Connecting,
    SigningIn,
    Envelope,

    /// <summary>The text is on its way: from here no answer means that nobody knows.</summary>
    Content,
}
