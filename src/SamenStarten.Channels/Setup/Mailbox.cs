using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Channels.Setup;

/// <summary>The name of a sender within its channel.</summary>
internal static class Mailbox
{
    public static string SenderId(string channel, string mailbox) => $"{channel}:{mailbox}";

    /// <summary>What stands behind the colon of its id.</summary>
    /// <exception cref="InvalidOperationException">A message that doesn't say from which mailbox it leaves can't be sent here.</exception>
    public static string Of(Sender? sender) =>
        sender?.Id[(sender.Id.IndexOf(':', StringComparison.Ordinal) + 1)..]
        ?? throw new InvalidOperationException("This message doesn't say from which mailbox it leaves.");
}
