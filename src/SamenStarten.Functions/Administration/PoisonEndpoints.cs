using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using SamenStarten.Functions.Hosting;
using SamenStarten.Functions.Waking;

namespace SamenStarten.Functions.Administration;

/// <summary>Wakes that could not be handled five times. Their trajectories were found by the sweep; that there are any says that something is wrong.</summary>
public sealed class PoisonEndpoints(WakeQueues queues)
{
    private const int MostShown = 32;

    [Function("PoisonMessages")]
    public async Task<IActionResult> List([HttpTrigger(AuthorizationLevel.Anonymous, "get", Route = "poison-messages")] HttpRequest request)
    {
        if (await Door.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        var found = await queues.Poison.ExistsAsync() ? (await queues.Poison.PeekMessagesAsync(MostShown)).Value : [];
        return new JsonResult(
            found.Select(message => (Message: message, Says: WakeMessage.Read(message.MessageText)))
                .Select(both => new Poisoned(both.Message.MessageId, both.Says?.Trajectory, both.Says?.Sender, both.Message.InsertedOn, both.Message.DequeueCount)),
            JsonSerializerOptions.Web);
    }

    /// <summary>Puts them on the queue again. Answers how many.</summary>
    [Function("ReplayPoisonMessages")]
    public async Task<IActionResult> Replay([HttpTrigger(AuthorizationLevel.Anonymous, "post", Route = "poison-messages/replay")] HttpRequest request)
    {
        if (await Door.Refusal(request) is { } refusal)
        {
            return refusal;
        }

        var count = 0;
        while (await queues.Poison.ExistsAsync() && await queues.Poison.ReceiveMessageAsync() is { Value: { } message })
        {
            await queues.Wakes.SendMessageAsync(message.MessageText);
            await queues.Poison.DeleteMessageAsync(message.MessageId, message.PopReceipt);
            count++;
        }

        return new JsonResult(new { replayed = count }, JsonSerializerOptions.Web);
    }

    private sealed record Poisoned(string Id, Guid? Trajectory, string? Sender, DateTimeOffset? InsertedAt, long DequeueCount);
}
