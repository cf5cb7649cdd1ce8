using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace SamenStarten.Functions.Administration;

/// <summary>
/// Every night: forgets the history of orchestrations that ended a month ago. What happened on a trajectory is in the event log, and its
/// own retention is a milestone of the workflow (G32), which the orchestration itself has done.
/// </summary>
public sealed class PurgeFunction
{
    /// <summary>Our default: long enough to find out why one failed.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    [Function("purge-history")]
    public static async Task Run([TimerTrigger("0 15 3 * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client) =>
        await client.PurgeAllInstancesAsync(new PurgeInstancesFilter(null, DateTimeOffset.UtcNow - Kept, Ended));
}
