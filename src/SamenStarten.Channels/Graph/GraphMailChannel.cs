using Microsoft.Graph;
using SamenStarten.Channels.Http;
using SamenStarten.Channels.Mime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Graph;

/// <summary>
/// Sends from a mailbox at Exchange: writes a draft that carries our message id, and then sends that draft. So every attempt can see
/// what the one before it left, and a mail goes once.
/// </summary>
/// <remarks>
/// It looks first, at every mail: one request more, three instead of two. At thirty mails a minute, which is what Exchange lets a
/// mailbox send, that is 900 of the 10,000 requests in ten minutes that Graph allows; and no attempt needs to be told of an earlier one.
/// What was sent is kept among what the mailbox sent. Who empties that for good takes the proof away with it.
/// <see cref="ProviderTrouble"/> says what each kind of trouble becomes.
/// </remarks>
public sealed class GraphMailChannel(GraphOptions options) : IChannel, ICanBeAsked
{
    public const string ChannelName = "graph";

    private readonly GraphServiceClient graph = GraphClients.Create(options);

    /// <inheritdoc/>
    public string Name => ChannelName;

    /// <summary>False: what nobody knows is asked, since a request that is still under way at the other side can't be seen yet.</summary>
    public bool RepeatsSafely => false;

    /// <inheritdoc/>
    public async Task<DeliveryAnswer> Send(OutgoingMail mail, CancellationToken cancellation = default)
    {
        if (MailFormat.Problem(mail) is { } problem)
            return new(MessageState.Failed, null, problem, null);
        if (cancellation.IsCancellationRequested)
            return ProviderTrouble.Stopped;

        using var deadline = new Deadline(options.Timeout);
        var handing = false;
        try
        {
            var mailbox = new GraphMailbox(graph, mail.FromAddress);
            var found = await mailbox.Find(mail.MessageId, deadline.Token);
            if (found is { IsDraft: false })
                return new(MessageState.HandedOver, found.Id, null, null);
            if (found is not null)
                await mailbox.Rewrite(found.Id, mail, deadline.Token);
            var id = found?.Id ?? await mailbox.Write(mail, deadline.Token);
            handing = true;
            await mailbox.Send(id, deadline.Token);
            return new(MessageState.HandedOver, id, null, null);
        }
        catch (Exception trouble) when (GraphTrouble.Answer(trouble, deadline, handing) is { } answer)
        {
            return answer;
        }
    }

    /// <inheritdoc/>
    public async Task<DeliveryAnswer?> WhatBecameOf(Guid messageId, Sender sender, CancellationToken cancellation = default)
    {
        using var deadline = new Deadline(options.Timeout);
        try
        {
            return await new GraphMailbox(graph, sender.FromAddress).Find(messageId, deadline.Token) is { IsDraft: false } sent
                ? new(MessageState.HandedOver, sent.Id, null, null)
                : new(MessageState.Waiting, null, "never-sent", null);
        }
        catch (Exception trouble) when (GraphTrouble.Answer(trouble, deadline, handing: false) is not null)
        {
            return null;
        }
    }
}
