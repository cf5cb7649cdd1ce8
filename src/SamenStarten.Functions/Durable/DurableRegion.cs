using DurableTask.Core.Exceptions;
using Grpc.Core;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Functions.Durable;

/// <summary>A region on Durable Functions: woken by an event to its orchestration, which is started where it isn't there or has ended.</summary>
public sealed class DurableRegion : Region
{
    /// <summary>One that is there and hasn't ended is left as it is.</summary>
    private static readonly OrchestrationRuntimeStatus[] Alive =
        [OrchestrationRuntimeStatus.Pending, OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended];

    private readonly DurableTaskClient _client;

    public DurableRegion(RegionParts parts, DurableTaskClient client)
        : base(parts)
    {
        _client = client;
        Steps = StepsOf(parts, this);
    }

    public StepTable Steps { get; }

    public override async ValueTask TrajectoryChanged(Guid trajectoryId) =>
        await Wake(trajectoryId.ToString(), nameof(TrajectoryFunctions.SamenStarten), Orchestrations.Orchestrations.TrajectoryChanged);

    public override async ValueTask MessagesWaiting(string sender) =>
        await Wake(sender, nameof(TrajectoryFunctions.Dispatch), Orchestrations.Orchestrations.MessagesWaiting);

    /// <summary>Ends the orchestration under this id, forgets its history and starts it anew: what it knew is in the database.</summary>
    public async Task StartAnew(string id, string orchestration)
    {
        if (await _client.GetInstanceAsync(id) is { IsCompleted: false })
        {
            await _client.TerminateInstanceAsync(id);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            try
            {
                await _client.WaitForInstanceCompletionAsync(id, patience.Token);
            }
            catch (OperationCanceledException)
            {
                // It doesn't even end: the next sweep tries again.
                return;
            }
        }

        await _client.PurgeInstanceAsync(id);
        await StartUnlessRunning(id, orchestration);
    }

    // Not every storage of the engine says so when an event goes to nobody.
    private async Task Wake(string id, string orchestration, string eventName)
    {
        if (await _client.GetInstanceAsync(id) is not { IsCompleted: false })
        {
            await StartUnlessRunning(id, orchestration);
            return;
        }

        try
        {
            await _client.RaiseEventAsync(id, eventName);
        }
        catch (RpcException gone) when (gone.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            await StartUnlessRunning(id, orchestration);
        }
    }

    private async Task StartUnlessRunning(string id, string orchestration)
    {
        try
        {
            await _client.ScheduleNewOrchestrationInstanceAsync(orchestration, null, new StartOrchestrationOptions(id).WithDedupeStatuses(Alive));
        }
        catch (Exception there) when (there is OrchestrationAlreadyExistsException or RpcException { StatusCode: StatusCode.AlreadyExists or StatusCode.FailedPrecondition })
        {
            // Somebody else started it between the two. The client says so by an exception of one kind or the other.
        }
    }
}
