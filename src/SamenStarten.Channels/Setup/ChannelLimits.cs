using SamenStarten.Channels.Graph;
using SamenStarten.Channels.Planner;
using SamenStarten.Channels.SendGrid;
using SamenStarten.Channels.Smtp;

namespace SamenStarten.Channels.Setup;

/// <summary>How many messages at once a provider is known to take from one sender.</summary>
internal static class ChannelLimits
{
    public static int AtOnce(string channel) => channel switch
    {
        // Graph answers a fifth request of one application to one mailbox with "too many".
        GraphMailChannel.ChannelName or PlannerChannel.ChannelName => 4,
        // It takes thousands of requests a second. More than this only makes more unknown when a connection fails.
        SendGridChannel.ChannelName => 10,
        // Common settings of mail servers allow a handful of connections from one client.
        SmtpChannel.ChannelName => 4,
        _ => int.MaxValue,
    };
}
