using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>Messages to partners: what waits, what is under way, what became of it.</summary>
public interface IMessageStore
{
    /// <summary>Keeps the message and marks its step done, in one transaction. The same message twice is once.</summary>
    Task Write(Message? message, Guid stepId, Instant now, CancellationToken cancellation = default);

    /// <summary>One message, or null.</summary>
    Task<Message?> Find(Guid messageId, CancellationToken cancellation = default);

    /// <summary>
    /// What this sender may send now: waiting, not before its moment, most urgent first, oldest first. What goes with another one in a digest
    /// isn't in it.
    /// </summary>
    Task<ImmutableArray<Message>> Waiting(string sender, Instant now, int atMost, CancellationToken cancellation = default);

    /// <summary>
    /// The first moment at which this sender has something to do: a message that may go, or one of which it is clear then that a process
    /// that is gone left it <em>sending</em>. Null when there is nothing.
    /// </summary>
    Task<Instant?> NextDue(string sender, CancellationToken cancellation = default);

    /// <summary>What may go in one mail together with this one: of the same sender, to the same contact, wanted in a digest, not before its moment.</summary>
    Task<ImmutableArray<Message>> MayGoWith(Message leading, Instant now, int atMost, CancellationToken cancellation = default);

    /// <summary>What was put into one mail with this one, oldest first: once it was tried that doesn't change, so that a retry is the same mail.</summary>
    Task<ImmutableArray<Message>> CarriedBy(Guid leading, CancellationToken cancellation = default);

    /// <summary>
    /// Writes <em>sending</em>, for it and for all that goes in the same mail: from here a crash leaves them unknown. False when it wasn't
    /// waiting any more.
    /// </summary>
    /// <param name="carried">What goes with it. One that isn't waiting any more stays behind.</param>
    /// <param name="sentTo">To whom it goes; null when that is the contact it was written for.</param>
    Task<bool> BeginSending(
        Guid messageId, Instant now, ImmutableArray<Guid> carried = default, string? sentTo = null, CancellationToken cancellation = default);

    /// <summary>
    /// Writes the answer of the channel, for it and for all that went in the same mail, and how the sender stands after it: after trouble
    /// that all would meet it pauses until the answer's <see cref="DeliveryAnswer.RetryAt"/>, and the message keeps its own moment.
    /// </summary>
    Task Finish(Guid messageId, DeliveryAnswer answer, Instant now, CancellationToken cancellation = default);

    /// <summary>Messages of this sender that were left <em>sending</em> by a process that is gone.</summary>
    Task<ImmutableArray<Message>> LeftSending(string sender, Instant now, CancellationToken cancellation = default);

    /// <summary>Messages of this sender that nobody knows of, and of which its provider is to be asked now.</summary>
    Task<ImmutableArray<Message>> ToAskAbout(string sender, Instant now, CancellationToken cancellation = default);

    /// <summary>The first moment at which a provider is to be asked about a message; null when there is none.</summary>
    Task<Instant?> NextToAskAbout(string sender, CancellationToken cancellation = default);

    /// <summary>The provider couldn't tell: it is asked again at this moment.</summary>
    Task AskAgain(Guid messageId, Instant at, CancellationToken cancellation = default);

    /// <summary>How this sender stands.</summary>
    Task<SenderStanding> Standing(string sender, CancellationToken cancellation = default);

    /// <summary>Whether this report was taken before, by its key.</summary>
    Task<bool> WasReported(string key, CancellationToken cancellation = default);

    /// <summary>
    /// Has a report change what it is about: the message and all that went in the same mail. What is worse news stays: what bounced isn't
    /// delivered by a report that comes late. Doing it twice changes nothing.
    /// </summary>
    /// <returns>What it is about, as it stands now; empty when that isn't known here.</returns>
    Task<ImmutableArray<Message>> Apply(DeliveryReport report, Instant now, CancellationToken cancellation = default);

    /// <summary>Keeps that this report was taken, with all that follows from it done.</summary>
    /// <param name="about">The message it was about; null when that isn't known here.</param>
    Task KeepReport(DeliveryReport report, Guid? about, Instant now, CancellationToken cancellation = default);

    Task<ImmutableArray<Message>> Of(Guid trajectoryId, CancellationToken cancellation = default);

    /// <summary>What was written to one contact, on all trajectories, oldest first.</summary>
    Task<ImmutableArray<Message>> ToContact(string contactId, CancellationToken cancellation = default);

    /// <summary>Messages in one of these states, newest first: what an administrator looks at.</summary>
    Task<ImmutableArray<Message>> In(ImmutableArray<MessageState> states, int atMost, CancellationToken cancellation = default);

    Task<ImmutableDictionary<MessageState, int>> Count(CancellationToken cancellation = default);

    /// <summary>Per sender how many messages there are in each state, by the sender's id. Also of senders that aren't configured any more.</summary>
    Task<ImmutableArray<SenderCount>> CountPerSender(CancellationToken cancellation = default);

    /// <summary>The report that was taken last; null when there never was one.</summary>
    Task<TakenReport?> LastReport(CancellationToken cancellation = default);

    /// <summary>Per contact how many messages were handed over, most first.</summary>
    Task<ImmutableArray<ContactCount>> CountPerContact(CancellationToken cancellation = default);

    /// <summary>Whether outgoing mail is stopped, and why.</summary>
    Task<OutgoingSwitch> Switch(CancellationToken cancellation = default);

    /// <summary>Stops or releases all outgoing mail. Answers how many messages are held, or were released.</summary>
    Task<int> SetSwitch(OutgoingSwitch value, Instant now, CancellationToken cancellation = default);
}

/// <param name="Stopped">All outgoing mail is held.</param>
/// <param name="DryRun">Everything works and nothing leaves: what would have been sent is readable.</param>
/// <param name="Reason">Why it is stopped; required when it is.</param>
public sealed record OutgoingSwitch(bool Stopped, bool DryRun, string? Reason);

public sealed record ContactCount(string ContactId, int Messages, int Trajectories, int MostForOneTrajectory);

/// <param name="Sender">Its id, e.g. <c>pickup:default</c>.</param>
/// <param name="OldestWaiting">When the oldest message that waits was made; null when none does.</param>
public sealed record SenderCount(string Sender, ImmutableDictionary<MessageState, int> ByState, Instant? OldestWaiting)
{
    public int Of(MessageState state) => ByState.GetValueOrDefault(state);
}

/// <param name="Source">What came before the first colon of its key: <c>sendgrid</c>, <c>imap</c>.</param>
/// <param name="IsOurs">Whether it was about a message that is known here.</param>
public sealed record TakenReport(string Source, ReportKind Kind, bool IsOurs, string? Problem, Instant TakenAt);

/// <summary>Where a message stands. It tells the truth: what nobody knows is <see cref="Unknown"/>.</summary>
public enum MessageState
{
    Waiting,

    /// <summary>Outgoing mail is stopped.</summary>
    Held,

    /// <summary>Handed to the channel, no answer written yet.</summary>
    Sending,

    HandedOver,
    Delivered,
    Bounced,
    Failed,

    /// <summary>The process ended between sending and writing the answer, and nobody can be asked.</summary>
    Unknown,

    /// <summary>It no longer applied when it was about to go.</summary>
    Cancelled,

    /// <summary>Everything was done but sending (dry run).</summary>
    DryRun,
}

/// <summary>One mail to one contact. Ids, codes and moments: the text is rendered when it is sent, and not kept.</summary>
/// <param name="Id">Derived from the step: a retry is the same message.</param>
/// <param name="Sender">The channel and its sending mailbox, e.g. <c>pickup:default</c>.</param>
/// <param name="Urgency">0 goes first.</param>
/// <param name="Arguments">What its text needs, by id and as dates: never a name.</param>
/// <param name="ProviderId">What the provider calls it.</param>
/// <param name="Problem">A code for what went wrong last.</param>
public sealed record Message(
    Guid Id, Guid TrajectoryId, Guid StepId, string Sender, string ContactId, string Role, string Template, int Urgency,
    Instant CreatedAt, Instant NotBefore, MessageArguments Arguments,
    MessageState State, Instant StateAt, int Attempts, string? ProviderId, string? Problem)
{
    /// <summary>Its contact wants what can wait in one mail: it may go with others.</summary>
    public bool MayGoTogether { get; init; }

    /// <summary>The message in whose mail it goes or went; null when it is a mail of its own.</summary>
    public Guid? CarriedBy { get; init; }

    /// <summary>To whom it really went, when that isn't the contact it was written for: who fills the role now, or a deputy.</summary>
    public string? SentTo { get; init; }
}

/// <summary>How a sender stands.</summary>
/// <param name="Failures">How often in a row its provider, or our settings, were in the way.</param>
/// <param name="PausedUntil">Nothing goes before this moment; then one message tries.</param>
/// <param name="LastProblem">A code for what went wrong last.</param>
public sealed record SenderStanding(string Sender, int Failures, Instant? PausedUntil, Instant? LastSuccessAt, Instant? LastFailureAt, string? LastProblem);

/// <param name="Number">The trajectnummer.</param>
/// <param name="Due">The first due date among its lines.</param>
/// <param name="Lines">The milestones on the task's page.</param>
public sealed record MessageArguments(string Number, LocalDate? Due, string? Rung, LocalDate? Since, ImmutableArray<string> Lines, string? Municipality);

/// <param name="State">HandedOver, Delivered, Failed, Waiting (try again at <paramref name="RetryAt"/>), Unknown, Cancelled or DryRun.</param>
public sealed record DeliveryAnswer(MessageState State, string? ProviderId, string? Problem, Instant? RetryAt)
{
    /// <summary>How long the other side asks to wait (<c>Retry-After</c>); a channel has no clock.</summary>
    public Duration? RetryAfter { get; init; }

    /// <summary>The trouble is with the provider or our settings: every other message of this sender would meet the same, and waits too.</summary>
    public bool AllWait { get; init; }
}
