using System.Collections.Immutable;
using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Pickup;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.Queues;
using SamenStarten.Channels.SendGrid;
using SamenStarten.Channels.Smtp;

namespace SamenStarten.Channels.Setup;

/// <summary>A channel that can be configured.</summary>
/// <param name="Name">As senders refer to it.</param>
/// <param name="Section">Where it is configured, within that of mail.</param>
/// <param name="SendsMail">Whether it sends a mail to an address; false where it makes a task or an event.</param>
public sealed record KnownChannel(string Name, string Section, bool SendsMail)
{
    public static ImmutableArray<KnownChannel> All { get; } =
    [
        new(PickupFolder.ChannelName, nameof(ChannelOptions.Pickup), SendsMail: true),
        new(SmtpChannel.ChannelName, nameof(ChannelOptions.Smtp), SendsMail: true),
        new(SendGridChannel.ChannelName, nameof(ChannelOptions.SendGrid), SendsMail: true),
        new(GraphMailChannel.ChannelName, nameof(ChannelOptions.Graph), SendsMail: true),
        new(PlannerChannel.ChannelName, nameof(ChannelOptions.Planner), SendsMail: false),
        new(QueueChannel.ChannelName, nameof(ChannelOptions.Queue), SendsMail: false),
    ];
}
