using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
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
    /// <summary>What a digest holds at most: what is more comes in the next one, at once.</summary>
    private const int MostInOneMail = 50;

    private static readonly Duration MostSleep = Duration.FromDays(2);
    private static readonly Duration Minute = Duration.FromMinutes(1);

    /// <summary>What may go now. What a process that is gone left <em>sending</em> is told first, and what nobody knows of is asked about.</summary>
    public async Task<WhatMayGo> DetermineWhatMayGo(string senderId)
    {
        var now = clock.GetCurrentInstant();
        var sender = senders.Get(senderId);
        var channel = senders.ChannelOf(sender);
        foreach (var left in await messages.LeftSending(senderId, now))
        {
            await messages.Finish(left.Id, Outcome.OfUnknown(channel, "interrupted", now, repeatAt: now), now);
        }

        await new UnknownMessages(messages).AskAbout(sender, channel, now);
        var standing = await messages.Standing(senderId);
        if (standing.PausedUntil is { } until && until > now)
        {
            return new WhatMayGo([], Duration.Min(until - now, MostSleep));
        }

        // After trouble one goes ahead, so that an outage costs a call now and then and the most urgent is still the first to go.
        var most = standing.Failures > 0 ? 1 : Math.Min(sender.PerMinute, sender.AtOnce);
        var waiting = OneMailEach(await messages.Waiting(senderId, now, most));
        var asks = channel is ICanBeAsked ? await messages.NextToAskAbout(senderId) : null;
        // Rounded up, so that no minute, whenever it begins, has more than the provider takes.
        return waiting.IsEmpty
            ? new WhatMayGo([], SleepUntil(Earlier(await messages.NextDue(senderId), asks), now))
            : new WhatMayGo([.. waiting.Select(m => m.Id)], (Minute / Math.Max(1, sender.PerMinute / waiting.Length)) + Duration.Epsilon);
    }

    /// <summary>Sends one message, if it still applies, to whoever fills the role now; with it, what its contact wants in the same mail.</summary>
    public async Task<StepAnswer> Send(Guid messageId)
    {
        var now = clock.GetCurrentInstant();
        // A step that runs twice finds what the first run left: handed over, or waiting for a moment that is still to come.
        if (await messages.Find(messageId) is not { State: MessageState.Waiting, CarriedBy: null } message || message.NotBefore > now)
        {
            return new StepAnswer("known");
        }

        var carried = await messages.CarriedBy(message.Id);
        var (to, problem) = await WhoIsToHear(message, now);
        if (problem is { State: not MessageState.Cancelled } || (problem is not null && carried.IsEmpty))
        {
            return await Finish(message, problem, now);
        }

        // What was tried once stays one mail, whatever became of the message that lent it its id.
        var all = problem is null ? ImmutableArray.Create(message) : [];
        foreach (var other in carried.IsEmpty && message.MayGoTogether ? await messages.MayGoWith(message, now, MostInOneMail - 1) : carried)
        {
            var (alike, gone) = await WhoIsToHear(other, now);
            if (gone is { State: MessageState.Cancelled })
            {
                await messages.Finish(other.Id, gone, now);
            }
            else if (gone is null && (to is null || alike!.Id == to.Id))
            {
                (to, all) = (to ?? alike, all.Add(other));
            }
        }

        return all.IsEmpty ? await Finish(message, problem!, now) : await Send(message, all, to!, now);
    }

    private static ImmutableArray<Message> OneMailEach(ImmutableArray<Message> waiting) =>
        [.. waiting.DistinctBy(m => m.MayGoTogether ? m.ContactId : m.Id.ToString())];

    private static Duration SleepUntil(Instant? next, Instant now) =>
        next is { } at && at - now < MostSleep ? Duration.Max(at - now, Duration.Zero) : MostSleep;

    private static Instant? Earlier(Instant? one, Instant? other) => one is null || other < one ? other : one;

    /// <summary>Who is to hear a message now; or why it doesn't go.</summary>
    private async Task<(Contact? To, DeliveryAnswer? Problem)> WhoIsToHear(Message message, Instant now)
    {
        if (message.Template == Templates.ConfirmCard)
        {
            return await directory.Find(message.ContactId) is { } asked && asked.HasExpired(now.LocalDate())
                ? (asked, NotAtNight(message, workflows.Current, now))
                : (null, Outcome.Cancelled("no-longer-applies"));
        }

        if (await WhereItStillApplies(message) is not var (trajectory, workflow))
        {
            return (null, Outcome.Cancelled("no-longer-applies"));
        }

        if (NotAtNight(message, workflow, now) is { } night)
        {
            return (null, night);
        }

        if (Superseded.By(await messages.Of(message.TrajectoryId), message))
        {
            return (null, Outcome.Cancelled("superseded"));
        }

        var urgent = message.Urgency <= Urgency.Critical;
        return await Recipient.Of(message.Role, message.ContactId, message.Template, trajectory, directory, now.LocalDate(), urgent) is { } contact
            ? (contact, null)
            : (null, new DeliveryAnswer(MessageState.Failed, null, "contact-gone", null));
    }

    /// <summary>It could go before, and didn't: a retry, a release, a process that stood still. The night is the night all the same.</summary>
    private static DeliveryAnswer? NotAtNight(Message message, Workflow workflow, Instant now) =>
        QuietHours.NotBefore(now, workflow, onDuty: message.Urgency == Urgency.OnDuty) is var after && after > now
            ? new DeliveryAnswer(MessageState.Waiting, null, message.Problem, after)
            : null;

    private async Task<StepAnswer> Send(Message message, ImmutableArray<Message> all, Contact to, Instant now)
    {
        var sender = senders.Get(message.Sender);
        if ((await messages.Switch()).DryRun)
        {
            foreach (var tried in all)
            {
                await Finish(tried, new DeliveryAnswer(MessageState.DryRun, null, null, null), now);
            }

            return new StepAnswer(nameof(MessageState.DryRun));
        }

        var mail = all is [var only] && only.Id == message.Id ? composer.Compose(message, to, sender) : composer.ComposeDigest(message, all, to, sender);
        if (mail is null)
        {
            return await Finish(message, new DeliveryAnswer(MessageState.Failed, null, "unknown-template", null), now);
        }

        var carried = all.Where(m => m.Id != message.Id).Select(m => m.Id).ToImmutableArray();
        if (!await messages.BeginSending(message.Id, now, carried, to.Id == message.ContactId ? null : to.Id))
        {
            return new StepAnswer("known");
        }

        var channel = senders.ChannelOf(sender);
        var standing = await messages.Standing(sender.Id);
        return await Finish(message, Outcome.Of(await Answer(channel, mail, now), channel, message, standing, now), now);
    }

    /// <summary>What the channel answers. One that throws leaves nobody knowing whether the mail went.</summary>
    private static async Task<DeliveryAnswer> Answer(IChannel channel, OutgoingMail mail, Instant now)
    {
        try
        {
            return await channel.Send(mail);
        }
#pragma warning disable CA1031 // A step answers and never throws: a message that stays "sending" would be seen by nobody.
        catch (Exception)
#pragma warning restore CA1031
        {
            return Outcome.OfUnknown(channel, "channel-broke", now);
        }
    }

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
