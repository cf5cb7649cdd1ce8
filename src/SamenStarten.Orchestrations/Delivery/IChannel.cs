using NodaTime;
using SamenStarten.Orchestrations.Partners;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>A way out: a pickup folder, a mail server, a queue, a provider.</summary>
public interface IChannel
{
    /// <summary>The name by which senders refer to it: <c>pickup</c>, <c>smtp</c>.</summary>
    string Name { get; }

    /// <summary>Whether sending the same message again is harmless, because its key makes it the same message at the other side.</summary>
    bool RepeatsSafely { get; }

    /// <summary>Hands one mail over. Answers what became of it; throws only for what can't happen.</summary>
    Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default);
}

/// <summary>A mail as it leaves: rendered just before, and not kept.</summary>
/// <param name="MessageId">Stable over retries: becomes the Message-ID.</param>
/// <param name="SenderName">Neutral: never a prison, probation or care organisation.</param>
/// <param name="Text">Plain text, lines end with a line feed; a channel makes of that what its wire wants.</param>
/// <param name="Date">When the message was made: it never moves, so that a retry is the same mail to the byte.</param>
public sealed record OutgoingMail(
    Guid MessageId, string FromAddress, string SenderName, string ReplyTo, string ToAddress, string Subject, string Text, Instant Date);

/// <summary>Turns a message into a mail.</summary>
public interface IMailComposer
{
    /// <param name="to">Whoever is asked now: gives the address and the language. The link in the mail is for the message's own contact.</param>
    /// <returns>Null when there is no text of the name that the message gives: that is for a person, as <c>unknown-template</c>.</returns>
    OutgoingMail? Compose(Message message, Contact to, Sender sender);
}

/// <summary>A sending mailbox.</summary>
/// <param name="Id">The channel and its mailbox, e.g. <c>pickup:default</c>: one Dispatch orchestration per sender.</param>
/// <param name="Phone">A municipal telephone number, which every mail names.</param>
/// <param name="LinkBase">Where the links in mails lead.</param>
public sealed record Sender(string Id, string Channel, string FromAddress, string Name, string ReplyTo, string Phone, Uri LinkBase, int PerMinute);
