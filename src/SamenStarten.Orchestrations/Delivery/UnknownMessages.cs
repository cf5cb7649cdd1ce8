using NodaTime;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>Messages of which nobody knows whether they went: where their provider can be asked, it is, until it can tell.</summary>
internal sealed class UnknownMessages(IMessageStore messages)
{
    private static readonly Duration First = Duration.FromMinutes(5);

    public async Task AskAbout(Sender sender, IChannel channel, Instant now)
    {
        if (channel is not ICanBeAsked asked)
        {
            return;
        }

        foreach (var message in await messages.ToAskAbout(sender.Id, now))
        {
            if (await Answer(asked, message, sender) is { } answer)
            {
                await messages.Finish(message.Id, answer.State == MessageState.Waiting ? answer with { RetryAt = now } : answer, now);
            }
            else
            {
                // Less and less often: after a day, once a day.
                await messages.AskAgain(message.Id, now + Duration.Max(First, now - message.StateAt));
            }
        }
    }

    private static async Task<DeliveryAnswer?> Answer(ICanBeAsked channel, Message message, Sender sender)
    {
        try
        {
            return await channel.WhatBecameOf(message.Id, sender);
        }
#pragma warning disable CA1031 // Nothing is known more than before: it is asked again.
        catch (Exception)
#pragma warning restore CA1031
        {
            return null;
        }
    }
}
