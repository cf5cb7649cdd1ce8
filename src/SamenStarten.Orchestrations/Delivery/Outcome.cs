using NodaTime;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>What a channel's answer comes to: when it is tried or asked again.</summary>
internal static class Outcome
{
    /// <summary>How long a provider gets to know of a message itself, before it is asked.</summary>
    private static readonly Duration BeforeAsking = Duration.FromMinutes(2);

    public static DeliveryAnswer Cancelled(string why) => new(MessageState.Cancelled, null, why, null);

    /// <summary>A call of which nobody knows how it ended: repeated where that is harmless, asked about where that can be, else for a person.</summary>
    /// <param name="repeatAt">When it is repeated; null: after a while, so that what always breaks doesn't go round.</param>
    public static DeliveryAnswer OfUnknown(IChannel channel, string problem, Instant now, Instant? repeatAt = null) => channel.RepeatsSafely
        ? new DeliveryAnswer(MessageState.Waiting, null, problem, repeatAt)
        : new DeliveryAnswer(MessageState.Unknown, null, problem, channel is ICanBeAsked ? now + BeforeAsking : null);

    public static DeliveryAnswer Of(DeliveryAnswer answer, IChannel channel, Message message, SenderStanding standing, Instant now) => answer.State switch
    {
        MessageState.Waiting => answer with { RetryAt = answer.RetryAt ?? RetryAt(answer, message, standing, now) },
        MessageState.Unknown when channel is ICanBeAsked => answer with { RetryAt = answer.RetryAt ?? now + BeforeAsking },
        _ => answer,
    };

    private static Instant RetryAt(DeliveryAnswer answer, Message message, SenderStanding standing, Instant now)
    {
        var ours = answer.AllWait ? Backoff.OfSender(standing, now) : Backoff.Next(message, now);
        return answer.RetryAfter is { } asked ? Instant.Max(ours, now + asked) : ours;
    }
}
