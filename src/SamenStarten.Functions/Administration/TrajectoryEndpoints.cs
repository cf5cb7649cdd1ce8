using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Administration;

/// <summary>What the engine says of trajectories, for the administrator's page.</summary>
public sealed class TrajectoryEndpoints(RegionAtWork region)
{
    private const int MostAtOnce = 100;

    /// <summary>Wakes the orchestration of a trajectory; starts it where it isn't there.</summary>
    [Function("StartTrajectory")]
    public async Task<IActionResult> Start(
        [HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "trajectories/{id:guid}/start")] HttpRequest request, Guid id,
        [DurableClient] DurableTaskClient client)
    {
        if (await Door.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        if (await region.Parts.Trajectories.Load(id) is null)
        {
            return Door.Answer(StatusCodes.Status404NotFound, "There is no trajectory with this id.");
        }

        await region.With(client).TrajectoryChanged(id);
        return new AcceptedResult();
    }

    /// <summary>Where the orchestrations of these trajectories stand: <c>?id=…&amp;id=…</c>, at most 100.</summary>
    [Function("TrajectoryStatus")]
    public static async Task<IActionResult> Status(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "trajectory-status")] HttpRequest request, [DurableClient] DurableTaskClient client)
    {
        if (await Door.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        var ids = request.Query["id"].Select(text => Guid.TryParse(text, out var id) ? id : (Guid?)null).ToList();
        if (ids.Count is 0 or > MostAtOnce || ids.Contains(null))
        {
            return Door.Answer(StatusCodes.Status400BadRequest, $"'id' is asked 1 to {MostAtOnce} times, each the id of a trajectory.");
        }

        return new JsonResult(await Task.WhenAll(ids.Select(id => Of(id!.Value, client))), JsonSerializerOptions.Web);
    }

    private static async Task<Standing> Of(Guid id, DurableTaskClient client) =>
        await client.GetInstanceAsync(id.ToString(), getInputsAndOutputs: true) is { } instance
            ? new Standing(
                id, instance.RuntimeStatus.ToString(),
                instance.SerializedCustomStatus is { } status ? JsonSerializer.Deserialize<JsonElement>(status) : null, instance.LastUpdatedAt)
            : new Standing(id, "NotFound", null, null);

    /// <param name="RuntimeStatus">As the engine calls it, or NotFound.</param>
    /// <param name="CustomStatus">Phase, next moment, and how much is open by severity.</param>
    private sealed record Standing(Guid Id, string RuntimeStatus, JsonElement? CustomStatus, DateTimeOffset? LastUpdatedAt);
}
