using Azure.Core;
using Azure.Storage.Queues;
using SamenStarten.Functions.Waking;

namespace SamenStarten.Functions.Hosting;

/// <summary>The queue on which the web app says what changed, and the one for what could not be handled.</summary>
public sealed record WakeQueues(QueueClient Wakes, QueueClient Poison)
{
    private static readonly QueueClientOptions Options = new() { MessageEncoding = QueueMessageEncoding.Base64 };

    public static WakeQueues Of(string connection) => new(new(connection, TrajectoryChangedFunction.Queue, Options), new(connection, TrajectoryChangedFunction.Poison, Options));

    public static WakeQueues Of(Uri service, TokenCredential identity)
    {
        var queues = new QueueServiceClient(service, identity, Options);
        return new(queues.GetQueueClient(TrajectoryChangedFunction.Queue), queues.GetQueueClient(TrajectoryChangedFunction.Poison));
    }
}
