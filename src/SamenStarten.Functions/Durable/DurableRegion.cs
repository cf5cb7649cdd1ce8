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

    /// <summary>Starts the orchestration under this id, unless one runs.</summary>
    public async Task StartUnlessRunning(string id, string orchestration)
    {
        if (await _client.GetInstanceAsync(id) is { IsRunning: true })
        {
            return;
        }

        try
        {
            await _client.ScheduleNewOrchestrationInstanceAsync(orchestration, null, new StartOrchestrationOptions(id));
        }
        catch (Exception there) when (there is OrchestrationAlreadyExistsException
            or RpcException { StatusCode: StatusCode.AlreadyExists or StatusCode.FailedPrecondition })
        {
            // Somebody else started it between the two.
        }
    }

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

    private async Task Wake(string id, string orchestration, string eventName)
    {
        try
        {
            await _client.RaiseEventAsync(id, eventName);
        }
        catch (RpcException absent) when (absent.StatusCode is StatusCode.NotFound or StatusCode.FailedPrecondition)
        {
            await StartUnlessRunning(id, orchestration);
        }
    }
}
