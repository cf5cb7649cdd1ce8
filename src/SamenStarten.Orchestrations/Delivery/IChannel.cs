using System.Collections.Immutable;
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

    /// <summary>Whether several messages to one contact can go as one: a mail can name them all, a task or an event is about one.</summary>
    bool TakesDigests => true;

    /// <summary>Hands one mail over. Answers what became of it; throws only for what can't happen.</summary>
    Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default);
}

/// <summary>A channel whose provider can be asked afterwards what became of a message: what is <see cref="MessageState.Unknown"/> is asked.</summary>
public interface ICanBeAsked
{
    /// <summary>
    /// What became of this message. HandedOver, Delivered or Bounced: it went. Waiting: it surely never went, and may go now under the same
    /// id. Null: the provider can't be reached or can't tell, ask again later.
    /// </summary>
    Task<DeliveryAnswer?> WhatBecameOf(Guid messageId, Sender sender, CancellationToken cancellation = default);
}

/// <summary>Where reports about messages are fetched: a mailbox that bounces come back to, a plan whose tasks people finish.</summary>
public interface IFeedbackSource
{
    /// <summary>Neutral, for the channel page and the log, e.g. <c>graph:default</c>.</summary>
    string Name { get; }

    /// <summary>What there is to hear now. Throws nothing that passes by itself: what couldn't be read is read the next time.</summary>
    Task<ImmutableArray<DeliveryReport>> Read(CancellationToken cancellation = default);

    /// <summary>These were kept: they needn't be read again. Called after the commit, so that after a crash they are read twice, never lost.</summary>
    Task Taken(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default);
}

/// <summary>What a provider, a bounce or a partner's own system says about a message afterwards.</summary>
/// <param name="Key">The same at every reading, so that the same report twice is once.</param>
/// <param name="MessageId">Ours; null when the report doesn't tell, then <paramref name="ProviderId"/> finds it.</param>
/// <param name="Problem">A code for why it bounced, never the text of the other side: that may hold an address.</param>
public sealed record DeliveryReport(string Key, ReportKind Kind, Guid? MessageId, string? ProviderId, Instant At, string? Problem);

public enum ReportKind
{
    /// <summary>The provider took it.</summary>
    Accepted,

    Delivered,

    /// <summary>The other side took it not yet; the provider goes on trying.</summary>
    Deferred,

    /// <summary>It came back for good: no such mailbox, blocked, refused.</summary>
    Bounced,

    /// <summary>The partner finished the task where he works: a task in a plan.</summary>
    Done,
}

/// <summary>A mail as it leaves: rendered just before, and not kept.</summary>
/// <param name="MessageId">Stable over retries: becomes the Message-ID.</param>
/// <param name="SenderName">Neutral: never a prison, probation or care organisation.</param>
/// <param name="Text">Plain text, lines end with a line feed; a channel makes of that what its wire wants.</param>
/// <param name="Date">When the message was made: it never moves, so that a retry is the same mail to the byte.</param>
public sealed record OutgoingMail(
    Guid MessageId, string FromAddress, string SenderName, string ReplyTo, string ToAddress, string Subject, string Text, Instant Date)
{
    /// <summary>The same text as a page, from the same template; null: text alone.</summary>
    public string? Html { get; init; }

    /// <summary>The due date for an agenda (RFC 5545), lines ending in CR LF; null without one.</summary>
    public string? Calendar { get; init; }

    /// <summary>What it is about, for programs; null for what isn't about a trajectory.</summary>
    public Outline? Outline { get; init; }

    /// <summary>The mailbox it leaves from: for a channel whose mailboxes are a plan or a queue each.</summary>
    public Sender? Sender { get; init; }
}

/// <summary>What a message is about, in ids, codes and dates: what a partner's own system gets.</summary>
/// <param name="Link">Where the partner reads and answers it.</param>
public sealed record Outline(
    Guid TrajectoryId, string Number, string ContactId, string Role, string Template, LocalDate? Due, ImmutableArray<string> Milestones, Uri Link);

/// <summary>Turns a message into a mail.</summary>
public interface IMailComposer
{
    /// <param name="to">Whoever is asked now: gives the address and the language. The link in the mail is for the message's own contact.</param>
    /// <returns>Null when there is no text of the name that the message gives: that is for a person, as <c>unknown-template</c>.</returns>
    OutgoingMail? Compose(Message message, Contact to, Sender sender);

    /// <summary>One mail for several messages to the same contact, each with its own number, due date and link.</summary>
    /// <param name="leading">The message whose id and date the mail has. The others are answered by their own links.</param>
    /// <param name="all">
    /// What the mail names, in any order; the leading one is among them, but for a retry after which it no longer applies.
    /// </param>
    /// <returns>Null when there is no text for it: that is for a person, as <c>unknown-template</c>.</returns>
    OutgoingMail? ComposeDigest(Message leading, ImmutableArray<Message> all, Contact to, Sender sender);
}

/// <summary>A sending mailbox.</summary>
/// <param name="Id">The channel and its mailbox, e.g. <c>pickup:default</c>: one Dispatch orchestration per sender.</param>
/// <param name="Phone">A municipal telephone number, which every mail names.</param>
/// <param name="LinkBase">Where the links in mails lead.</param>
/// <param name="PerMinute">How many the provider takes in a minute from this mailbox.</param>
/// <param name="AtOnce">How many it takes at once.</param>
public sealed record Sender(
    string Id, string Channel, string FromAddress, string Name, string ReplyTo, string Phone, Uri LinkBase, int PerMinute, int AtOnce = int.MaxValue);
