using Microsoft.Graph;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Http;
using SamenStarten.Channels.Mime;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Planner;

/// <summary>A message becomes a task in the plan of a partner organisation: what is due, by when, and the link to answer it.</summary>
/// <remarks>
/// The task and its details are two requests. Every attempt reads the plan first, finds what the one before it left and goes on from
/// there, so that a message has one task. A message without an outline fails, <c>no-outline</c>; one from a sender without a plan
/// waits, <c>no-plan</c>. <see cref="ProviderTrouble"/> says what each kind of trouble becomes.
/// </remarks>
public sealed class PlannerChannel(GraphOptions options, PlannerOptions planner) : IChannel, ICanBeAsked
{
    public const string ChannelName = "planner";

    private readonly GraphServiceClient graph = GraphClients.Create(options);

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>False: what nobody knows is asked, since a request that is still under way at the other side can't be seen yet.</summary>
    public bool RepeatsSafely => false;

    /// <inheritdoc/>
    public bool TakesDigests => false;

    /// <summary>What partners finished in the plan of this mailbox; null when it has none.</summary>
    public IFeedbackSource? FeedbackOf(string mailbox) =>
        PlanOf(mailbox) is { } plan ? new FinishedTasks($"{ChannelName}:{mailbox}", plan, options.Timeout) : null;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);
        if (mail.Outline is not { } outline)
            return new(MessageState.Failed, null, "no-outline", null);
        if (PlanOf(Mailbox.Of(mail.Sender)) is not { } plan)
            return ProviderTrouble.AllWait("no-plan");
        if (cancellation.IsCancellationRequested)
            return ProviderTrouble.Stopped;

        using var deadline = new Deadline(options.Timeout);
        var making = false;
        try
        {
            var task = await plan.Find(mail.MessageId, deadline.Token);
            making = task is null;
            task ??= await plan.Make(TaskContent.Task(mail, outline, planner.Plans[Mailbox.Of(mail.Sender)]), deadline.Token);
            making = false;
            var details = await plan.Details(task.Id!, deadline.Token);
            if (!TaskContent.LeadsTo(details, mail.MessageId))
                await plan.Describe(task.Id!, TaskContent.Details(mail, outline), details, deadline.Token);
            return new(MessageState.HandedOver, task.Id, null, null);
        }
        catch (Exception trouble) when (GraphTrouble.Answer(trouble, deadline, making) is { } answer)
        {
            return answer;
        }
    }

    /// <summary>
    /// HandedOver when the task is there and complete. Waiting when there is none, or half of one, which sending again completes.
    /// </summary>
    public async Task<DeliveryAnswer?> WhatBecameOf(Guid messageId, Sender sender, CancellationToken cancellation = default)
    {
        if (PlanOf(Mailbox.Of(sender)) is not { } plan)
            return null;

        using var deadline = new Deadline(options.Timeout);
        try
        {
            return await plan.Find(messageId, deadline.Token) is { Id: { } id }
                && TaskContent.LeadsTo(await plan.Details(id, deadline.Token), messageId)
                ? new(MessageState.HandedOver, id, null, null)
                : new(MessageState.Waiting, null, "never-sent", null);
        }
        catch (Exception trouble) when (GraphTrouble.Answer(trouble, deadline, handing: false) is not null)
        {
            return null;
        }
    }

    private Plan? PlanOf(string mailbox) => planner.Plans.TryGetValue(mailbox, out var plan) ? new Plan(graph, plan) : null;
}
