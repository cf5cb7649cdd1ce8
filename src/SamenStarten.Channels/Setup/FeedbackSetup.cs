using System.Collections.Immutable;
using SamenStarten.Channels.Bounces;
using SamenStarten.Channels.Feedback;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.Trust;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Setup;

/// <summary>How we hear what became of mails, and whether others can trust them.</summary>
/// <param name="Webhook">Null where SendGrid doesn't call us.</param>
/// <param name="Sources">Where reports are fetched.</param>
public sealed record FeedbackSetup(EventWebhook? Webhook, ImmutableArray<IFeedbackSource> Sources, MailDomainCheck Trust)
{
    /// <param name="options">Without <see cref="Refusals"/>.</param>
    internal static FeedbackSetup Build(ChannelOptions options, ImmutableDictionary<string, IChannel> channels) => new(
        options.Webhook is { } webhook ? new EventWebhook(webhook) : null,
        [
            .. options.Bounces is { } imap ? [new ImapBounces(imap)] : ImmutableArray<IFeedbackSource>.Empty,
            .. options.Graph is { } graph ? ComesBackTo(graph, options) : [],
            .. channels.GetValueOrDefault(PlannerChannel.ChannelName) is PlannerChannel planner ? FinishedIn(planner, options) : [],
        ],
        new MailDomainCheck(options.Trust));

    internal static IEnumerable<ChannelRefusal> Refusals(ChannelOptions options) =>
    [
        .. options.Webhook is { } webhook ? WebhookCheck.Refusals(webhook) : [],
        .. options.Bounces is { } imap ? ImapCheck.Refusals(imap) : [],
        .. TrustCheck.Refusals(options.Trust),
    ];

    private static IEnumerable<IFeedbackSource> ComesBackTo(GraphOptions graph, ChannelOptions options) =>
        options.Senders
            .Where(sender => sender.Channel == GraphMailChannel.ChannelName)
            .Select(sender => new GraphBounces(new GraphInbox(graph, sender.Mailbox, sender.FromAddress)));

    private static IEnumerable<IFeedbackSource> FinishedIn(PlannerChannel planner, ChannelOptions options) =>
        options.Senders.Where(sender => sender.Channel == planner.Name).Select(sender => planner.FeedbackOf(sender.Mailbox)!);
}
