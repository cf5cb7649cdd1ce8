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
public sealed record OutgoingMail(Guid MessageId, string FromAddress, string SenderName, string ReplyTo, string ToAddress, string Subject, string Text);

/// <summary>Turns a message into a mail.</summary>
public interface IMailComposer
{
    /// <param name="toAddress">The address of whoever is asked now.</param>
    /// <param name="language">nl or en.</param>
    /// <param name="now">When it goes.</param>
    OutgoingMail Compose(Message message, string toAddress, string language, Sender sender, NodaTime.Instant now);
}

/// <summary>A sending mailbox.</summary>
/// <param name="Id">The channel and its mailbox, e.g. <c>pickup:default</c>: one Dispatch orchestration per sender.</param>
/// <param name="Phone">A municipal telephone number, which every mail names.</param>
/// <param name="LinkBase">Where the links in mails lead.</param>
public sealed record Sender(string Id, string Channel, string FromAddress, string Name, string ReplyTo, string Phone, Uri LinkBase, int PerMinute);
