using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Waking;

/// <summary>The web app kept a fact and says so here. What it was is in the database.</summary>
public sealed class TrajectoryChangedFunction(RegionAtWork region)
{
    /// <summary>The queue, and the one to which a message goes that could not be handled five times.</summary>
    public const string Queue = "trajectory-changed", Poison = Queue + "-poison";

    /// <summary>The name of the setting that says where the queue is.</summary>
    public const string Connection = "Storage";

    [Function("trajectory-changed")]
    public async Task Run([QueueTrigger(Queue, Connection = Connection)] string message, [DurableClient] DurableTaskClient client)
    {
        switch (WakeMessage.Read(message))
        {
            case { Trajectory: { } trajectory }:
                await region.With(client).TrajectoryChanged(trajectory);
                break;
            case { Sender: { } sender } when region.Parts.Senders.All.Any(s => s.Id == sender):
                await region.With(client).MessagesWaiting(sender);
                break;
            default:
                // After five times it is among the poison messages, where the administrator sees it.
                throw new UnusableMessageException();
        }
    }
}
