using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>What the orchestration of a sender has done: two transactions around one call, and never blindly again.</summary>
public sealed class DispatchSteps(
    ITrajectoryStore store, IMessageStore messages, IDirectory directory, IWorkflows workflows, Senders senders, IMailComposer composer, IClock clock)
{
    private static readonly Duration MostSleep = Duration.FromDays(2);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>What may go now. What a process that is gone left <em>sending</em> is told first.</summary>
    public async Task<WhatMayGo> DetermineWhatMayGo(string senderId)
    {
        var now = clock.GetCurrentInstant();
        var sender = senders.Get(senderId);
        var channel = senders.ChannelOf(sender);
        foreach (var left in await messages.LeftSending(senderId, now))
        {
            await messages.Finish(left.Id, NobodyKnows(channel, "interrupted", now), now);
        }

        var waiting = await messages.Waiting(senderId, now, sender.PerMinute);
        if (!waiting.IsEmpty)
        {
            return new WhatMayGo([.. waiting.Select(m => m.Id)], Minute * waiting.Length / sender.PerMinute);
        }

        var next = await messages.NextDue(senderId);
        return new WhatMayGo([], next is { } at && at - now < MostSleep ? Duration.Max(at - now, Duration.Zero) : MostSleep);
    }

    /// <summary>Sends one message, if it still applies, to whoever fills the role now.</summary>
    public async Task<StepAnswer> Send(Guid messageId)
    {
        var now = clock.GetCurrentInstant();
        // A step that runs twice finds what the first run left: handed over, or waiting for a moment that is still to come.
        if (await messages.Find(messageId) is not { State: MessageState.Waiting } message || message.NotBefore > now)
        {
            return new StepAnswer("known");
        }

        if (await WhereItStillApplies(message) is not var (trajectory, workflow))
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Cancelled, null, "no-longer-applies", null), now);
        }

        // It could go before, and didn't: a retry, a release, a process that stood still. The night is the night all the same.
        if (QuietHours.NotBefore(now, workflow, onDuty: message.Urgency == 0) is var after && after > now)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Waiting, null, message.Problem, after), now);
        }

        if (Superseded.By(await messages.Of(message.TrajectoryId), message))
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Cancelled, null, "superseded", null), now);
        }

        if (await Recipient.Of(message.Role, message.ContactId, trajectory, directory) is not { } contact)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Failed, null, "contact-gone", null), now);
        }

        return await Send(message, contact, now);
    }

    private async Task<StepAnswer> Send(Message message, Contact contact, Instant now)
    {
        var sender = senders.Get(message.Sender);
        if ((await messages.Switch()).DryRun)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.DryRun, null, null, null), now);
        }

        if (composer.Compose(message, contact, sender) is not { } mail)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Failed, null, "unknown-template", null), now);
        }

        if (!await messages.BeginSending(message.Id, now))
        {
            return new StepAnswer("known");
        }

        var answer = await Answer(senders.ChannelOf(sender), mail, message, now);
        return await Finish(message, answer.State == MessageState.Waiting ? answer with { RetryAt = answer.RetryAt ?? Backoff.Next(message, now) } : answer, now);
    }

    /// <summary>What the channel answers. One that throws leaves nobody knowing whether the mail went.</summary>
    private static async Task<DeliveryAnswer> Answer(IChannel channel, OutgoingMail mail, Message message, Instant now)
    {
        try
        {
            return await channel.Send(mail);
        }
#pragma warning disable CA1031 // A step answers and never throws: a message that stays "sending" would be seen by nobody.
        catch (Exception)
#pragma warning restore CA1031
        {
            return NobodyKnows(channel, "channel-broke", Backoff.Next(message, now));
        }
    }

    private static DeliveryAnswer NobodyKnows(IChannel channel, string problem, Instant retryAt) => channel.RepeatsSafely
        ? new DeliveryAnswer(MessageState.Waiting, null, problem, retryAt)
        : new DeliveryAnswer(MessageState.Unknown, null, problem, null);

    private async Task<(Trajectory Trajectory, Workflow Workflow)?> WhereItStillApplies(Message message)
    {
        if (await store.Step(message.StepId) is not { Because.Event: PartnerAsked asked } || await store.Load(message.TrajectoryId) is not { State: var trajectory })
        {
            return null;
        }

        var workflow = workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion);
        return Applicability.StillApplies(asked, trajectory, workflow) ? (trajectory, workflow) : null;
    }

    private async Task<StepAnswer> Finish(Message message, DeliveryAnswer answer, Instant now)
    {
        await messages.Finish(message.Id, answer, now);
        return new StepAnswer(answer.State.ToString());
    }
}
