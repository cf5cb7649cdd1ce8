using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>Stops all outgoing mail with a reason, releases it, or has it tried out only. What is released goes at once.</summary>
public sealed class MailSwitch(IMessageStore messages, Senders senders, IWaker waker, IClock clock)
{
    /// <returns>How many messages are held now, or were released.</returns>
    public async Task<int> Set(OutgoingSwitch value, CancellationToken cancellation = default)
    {
        var count = await messages.SetSwitch(value, clock.GetCurrentInstant(), cancellation);
        foreach (var sender in senders.All)
        {
            await waker.MessagesWaiting(sender.Id);
        }

        return count;
    }
}
