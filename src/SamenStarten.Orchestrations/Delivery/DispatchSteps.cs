using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>What the orchestration of a sender has done: two transactions around one call, and never blindly again.</summary>
public sealed class DispatchSteps(
    ITrajectoryStore store, IMessageStore messages, IDirectory directory, IWorkflows workflows, Senders senders, IMailComposer composer, IClock clock)
{
    private static readonly Duration MostSleep = Duration.FromDays(2);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>What may go now. Whatever is still <em>sending</em> when this is asked was left so by a process that is gone.</summary>
    public async Task<WhatMayGo> DetermineWhatMayGo(string senderId)
    {
        var now = clock.GetCurrentInstant();
        var sender = senders.Get(senderId);
        var channel = senders.ChannelOf(sender);
        foreach (var left in await messages.LeftSending(senderId))
        {
            await messages.Finish(
                left.Id,
                channel.RepeatsSafely
                    ? new DeliveryAnswer(MessageState.Waiting, null, "interrupted", now)
                    : new DeliveryAnswer(MessageState.Unknown, null, "interrupted", null),
                now);
        }

        var waiting = await messages.Waiting(senderId, now, sender.PerMinute);
        if (waiting.Length == sender.PerMinute)
        {
            return new WhatMayGo([.. waiting.Select(m => m.Id)], Minute);
        }

        // What is about to go is due already: the next to wake for comes after it.
        var going = waiting.Select(m => m.Id).ToImmutableArray();
        var next = going.IsEmpty ? await messages.NextDue(senderId) : null;
        var sleep = next is { } at && at > now && at - now < MostSleep ? at - now : going.IsEmpty ? MostSleep : Duration.Zero;
        return new WhatMayGo(going, sleep);
    }

    /// <summary>Sends one message, if it still applies, to whoever fills the role now.</summary>
    public async Task<StepAnswer> Send(Guid messageId)
    {
        var now = clock.GetCurrentInstant();
        if (await messages.Find(messageId) is not { State: MessageState.Waiting } message)
        {
            return new StepAnswer("known");
        }

        if (!await StillApplies(message))
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Cancelled, null, "no-longer-applies", null), now);
        }

        if (await directory.Find(message.ContactId) is not { } contact)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Failed, null, "contact-gone", null), now);
        }

        var sender = senders.Get(message.Sender);
        if ((await messages.Switch()).DryRun)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.DryRun, null, null, null), now);
        }

        if (composer.Compose(message, contact, sender) is not { } mail)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Failed, null, "unknown-template", null), now);
        }

        if (!await messages.BeginSending(messageId, now))
        {
            return new StepAnswer("known");
        }

        var answer = await senders.ChannelOf(sender).Send(mail);
        return await Finish(message, answer.State == MessageState.Waiting ? answer with { RetryAt = answer.RetryAt ?? Backoff.Next(message, now) } : answer, now);
    }

    private async Task<bool> StillApplies(Message message) =>
        await store.Step(message.StepId) is { Because.Event: PartnerAsked asked }
        && await store.Load(message.TrajectoryId) is { } stored
        && Applicability.StillApplies(asked, stored.State, workflows.Get(stored.State.WorkflowId, stored.State.WorkflowVersion));

    private async Task<StepAnswer> Finish(Message message, DeliveryAnswer answer, Instant now)
    {
        await messages.Finish(message.Id, answer, now);
        return new StepAnswer(answer.State.ToString());
    }
}
