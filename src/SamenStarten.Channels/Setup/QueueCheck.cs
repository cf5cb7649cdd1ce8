using System.Text.RegularExpressions;
using SamenStarten.Channels.Queues;

namespace SamenStarten.Channels.Setup;

/// <summary>Whether queues can be used as they are configured. Doesn't connect.</summary>
internal static partial class QueueCheck
{
    /// <param name="mailboxes">Those of the senders that use a queue: the names of the queues.</param>
    public static IEnumerable<ChannelRefusal> Refusals(QueueOptions queue, IEnumerable<string> mailboxes)
    {
        if (string.IsNullOrEmpty(queue.ConnectionString) == queue.Address is null)
            yield return new("queue-account", "A queue needs a connection string or an address: give one.", "Queue:ConnectionString");
        else if (queue.Address is null && !IsConnectionString(queue.ConnectionString!))
            yield return new("queue-account", "This isn't the connection string of a storage account.", "Queue:ConnectionString");
        if (queue.Address is not null && !ProviderAddress.IsSafe(queue.Address))
            yield return new("queue-address", "The queues of a storage account are at an https address.", "Queue:Address");
        if (!Oin().IsMatch(queue.Oin))
            yield return new("queue-oin", "Events name the organisation that publishes them by its OIN, twenty digits.", "Queue:Oin");
        if (!ProviderAddress.IsPatient(queue.Timeout))
            yield return new("queue-timeout", "Waiting for a queue takes some time, at most five minutes.", "Queue:Timeout");
        foreach (var mailbox in mailboxes.Where(mailbox => !QueueName().IsMatch(mailbox)))
            yield return new("queue-name", $"'{mailbox}' can't be a queue: 3 to 63 small letters, digits and single hyphens.", "Senders");
    }

    private static bool IsConnectionString(string text)
    {
        try
        {
            _ = new Azure.Storage.Queues.QueueServiceClient(text);
            return true;
        }
        catch (Exception trouble) when (trouble is FormatException or ArgumentException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"^[0-9]{20}\z")]
    private static partial Regex Oin();

    [GeneratedRegex(@"^(?=.{3,63}\z)[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex QueueName();
}
