using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Waking;

/// <summary>Hears what became of messages where that is fetched: a mailbox that bounces come back to, a plan whose tasks people finish.</summary>
public sealed class ListenFunction(RegionAtWork region)
{
    [Function("listen")]
    public Task Run([TimerTrigger("30 */2 * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client) => region.With(client).Feedback.Listen();
}
