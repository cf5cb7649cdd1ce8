using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Administration;

/// <summary>Whether this process lives, and whether it can do its work: the database, the queue and the engine answer.</summary>
public sealed class HealthEndpoints(RegionAtWork region, WakeQueues queues)
{
    [Function("HealthLive")]
    public static IActionResult Live([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/live")] HttpRequest request) =>
        new JsonResult(new { status = "ok" });

    [Function("HealthReady")]
    public async Task<IActionResult> Ready(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "health/ready")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        try
        {
            await region.Parts.Trajectories.Count(request.HttpContext.RequestAborted);
            await queues.Wakes.GetPropertiesAsync(request.HttpContext.RequestAborted);
            await client.GetInstanceAsync("ready", request.HttpContext.RequestAborted);
            return new JsonResult(new { status = "ok" });
        }
#pragma warning disable CA1031 // Not ready is the answer, whatever the trouble is.
        catch (Exception)
#pragma warning restore CA1031
        {
            return new JsonResult(new { status = "unavailable" }) { StatusCode = StatusCodes.Status503ServiceUnavailable };
        }
    }
}
