using System.Collections.Immutable;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Pickup;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.Queues;
using SamenStarten.Channels.SendGrid;
using SamenStarten.Channels.Smtp;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Setup;

/// <summary>The channels that have a section in configuration.</summary>
internal static class ConfiguredChannels
{
    public static ImmutableArray<string> Names(ChannelOptions options)
    {
        (object? Section, string Name)[] all =
        [
            (options.Pickup, PickupFolder.ChannelName), (options.Smtp, SmtpChannel.ChannelName),
            (options.SendGrid, SendGridChannel.ChannelName), (options.Graph, GraphMailChannel.ChannelName),
            (options.Planner, PlannerChannel.ChannelName), (options.Queue, QueueChannel.ChannelName),
        ];
        return [.. all.Where(channel => channel.Section is not null).Select(channel => channel.Name)];
    }

    public static IEnumerable<ChannelRefusal> Refusals(ChannelOptions options)
    {
        IEnumerable<string> MailboxesOf(string channel) =>
            options.Senders.Where(sender => sender.Channel == channel).Select(sender => sender.Mailbox).Distinct();
        return
        [
            .. options.Pickup is { } pickup ? PickupCheck.Refusals(pickup) : [],
            .. options.Smtp is { } smtp ? SmtpCheck.Refusals(smtp) : [],
            .. options.SendGrid is { } sendGrid ? SendGridCheck.Refusals(sendGrid) : [],
            .. options.Graph is { } graph ? GraphCheck.Refusals(graph) : [],
            .. options.Planner is { } planner ? PlannerCheck.Refusals(planner, options.Graph, MailboxesOf(PlannerChannel.ChannelName)) : [],
            .. options.Queue is { } queue ? QueueCheck.Refusals(queue, MailboxesOf(QueueChannel.ChannelName)) : [],
        ];
    }

    /// <param name="options">Without <see cref="Refusals"/>.</param>
    public static IEnumerable<IChannel> Make(ChannelOptions options)
    {
        if (options.Pickup is { } pickup)
            yield return new PickupFolder(pickup.Folder);
        if (options.Smtp is { } smtp)
            yield return new SmtpChannel(smtp);
        if (options.SendGrid is { } sendGrid)
            yield return new SendGridChannel(sendGrid);
        if (options.Graph is { } graph)
            yield return new GraphMailChannel(graph);
        if (options.Planner is { } planner)
            yield return new PlannerChannel(options.Graph!, planner);
        if (options.Queue is { } queue)
            yield return new QueueChannel(queue);
    }
}
