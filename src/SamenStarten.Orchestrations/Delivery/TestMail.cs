using System.Globalization;
using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>
/// A mail by which an administrator sees whether a sender works: to an address of his own, outside any trajectory, at once. It isn't kept,
/// and how the sender stands doesn't follow from it.
/// </summary>
public sealed class TestMail(IMessageStore messages, Senders senders, IClock clock)
{
    /// <returns>
    /// What the channel answered. Held when all mail is stopped, DryRun when nothing leaves: then nothing was tried. Null when there is no
    /// such sender.
    /// </returns>
    public async Task<DeliveryAnswer?> Send(string senderId, string address, CancellationToken cancellation = default)
    {
        if (senders.Known(senderId) is not { } sender)
        {
            return null;
        }

        var outgoing = await messages.Switch(cancellation);
        if (outgoing.Stopped || outgoing.DryRun)
        {
            return new DeliveryAnswer(outgoing.Stopped ? MessageState.Held : MessageState.DryRun, null, null, null);
        }

        try
        {
            return await senders.ChannelOf(sender).Send(Compose(sender, address, clock.GetCurrentInstant()), cancellation);
        }
#pragma warning disable CA1031 // Whatever broke, the administrator hears that it did.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new DeliveryAnswer(MessageState.Unknown, null, "channel-broke", null);
        }
    }

    /// <summary>Nothing in it tells what this software is for: it may come to a wrong address.</summary>
    private static OutgoingMail Compose(Sender sender, string address, Instant now) => new(
        DeterministicId.From("test-mail", sender.Id, now.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture)),
        sender.FromAddress,
        sender.Name,
        sender.ReplyTo,
        address,
        "Proefbericht",
        $"""
        Goedendag,

        Dit is een proefbericht van {sender.Name}. Wie het leest, weet dat mail van deze afzender aankomt. U hoeft niets te doen.

        Vragen? Bel {sender.Phone}.

        """.ReplaceLineEndings("\n"),
        now)
    {
        Sender = sender,
    };
}
