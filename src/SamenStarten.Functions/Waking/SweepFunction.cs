using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Logging;
using NodaTime;
using SamenStarten.Functions.Durable;
using SamenStarten.Functions.Hosting;

namespace SamenStarten.Functions.Waking;

/// <summary>The safety net, every minute: what lost its wake is woken, and what doesn't move is done here and started anew.</summary>
public sealed partial class SweepFunction(RegionAtWork region, ILogger<SweepFunction> logger)
{
    /// <summary>An orchestration that was woken every minute for this long and did nothing won't move by itself.</summary>
    public static readonly Duration Patience = Duration.FromMinutes(15);

    private const int MostAtOnce = 100;

    [Function("sweep")]
    public async Task Run([TimerTrigger("0 * * * * *")] TimerInfo timer, [DurableClient] DurableTaskClient client)
    {
        var woken = region.With(client);
        if (await woken.Sweep() is > 0 and var behind)
        {
            LogBehind(logger, behind);
        }

        await Repair(woken, client);
    }

    private async Task Repair(DurableRegion woken, DurableTaskClient client)
    {
        var parts = region.Parts;
        var before = parts.Clock.GetCurrentInstant() - Patience;
        foreach (var trajectory in await parts.Trajectories.NeedingAttention(before, MostAtOnce))
        {
            if (await StandsStill(client, trajectory.ToString(), before))
            {
                LogStuck(logger, trajectory.ToString());
                await woken.DoWhatIsDue(trajectory);
                await woken.StartAnew(trajectory.ToString(), nameof(TrajectoryFunctions.SamenStarten));
            }
        }

        foreach (var sender in parts.Senders.All)
        {
            if (await parts.Messages.NextDue(sender.Id) <= before && await StandsStill(client, sender.Id, before))
            {
                LogStuck(logger, sender.Id);
                await woken.SendWhatMayGo(sender.Id);
                await woken.StartAnew(sender.Id, nameof(TrajectoryFunctions.Dispatch));
            }
        }
    }

    /// <summary>
    /// Whether it has not begun again since. When it was last updated says nothing: every wake that is kept for it counts, also while it is
    /// suspended.
    /// </summary>
    private static async Task<bool> StandsStill(DurableTaskClient client, string id, Instant before) =>
        await client.GetInstanceAsync(id) is { IsCompleted: false } instance && Instant.FromDateTimeOffset(instance.CreatedAt) <= before;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep woke {Behind} trajectories")]
    private static partial void LogBehind(ILogger logger, int behind);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Id} did not move: what was due is done, and its orchestration is started anew")]
    private static partial void LogStuck(ILogger logger, string id);
}
