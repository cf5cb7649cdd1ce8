namespace SamenStarten.Channels.Tests.SmtpDelivery;

/// <summary>A mail as it came out of the wire.</summary>
/// <param name="Greeting">How the sender's machine named itself.</param>
/// <param name="User">Who had signed in; null for nobody.</param>
internal sealed record ReceivedMail(byte[] Bytes, string From, string[] To, string Greeting, string? User);
