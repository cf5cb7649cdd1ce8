using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace SamenStarten.Functions.Tests.Conformance;

/// <summary>
/// The client of the engine, which tells of each wake before it goes. What is woken while something happens to the region goes when that is
/// over: on a simulated clock everything at one moment happens before the engine looks.
/// </summary>
internal sealed class WatchedClient(DurableTaskClient inner, Action<string, string> woken, Action<string> starting) : DurableTaskClient(inner.Name)
{
    private readonly Dictionary<(string Id, string Name), Wake> _held = [];
    private bool _holding;

    /// <summary>From now on wakes wait.</summary>
    public void Hold() => _holding = true;

    /// <summary>Those that waited go, each once. All are told of before the first goes: who looks first knows who else is awake.</summary>
    public async Task Release()
    {
        _holding = false;
        foreach (var wake in _held.Values)
        {
            wake.Tell();
        }

        foreach (var wake in _held.Values)
        {
            await wake.Go();
        }

        _held.Clear();
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) => Go(
        (instanceId, eventName),
        new Wake(() => woken(instanceId, eventName), () => inner.RaiseEventAsync(instanceId, eventName, eventPayload, cancellation)));

    public override async Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        await Go(
            (options!.InstanceId!, orchestratorName.Name),
            new Wake(
                () => starting(options.InstanceId!),
                () => inner.ScheduleNewOrchestrationInstanceAsync(orchestratorName, input, options, cancellation)));
        return options.InstanceId!;
    }

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        inner.WaitForInstanceStartAsync(instanceId, getInputsAndOutputs, cancellation);

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        inner.WaitForInstanceCompletionAsync(instanceId, getInputsAndOutputs, cancellation);

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        inner.SuspendInstanceAsync(instanceId, reason, cancellation);

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) =>
        inner.ResumeInstanceAsync(instanceId, reason, cancellation);

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        inner.GetInstancesAsync(instanceId, getInputsAndOutputs, cancellation);

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null) => inner.GetAllInstancesAsync(filter);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    private Task Go((string Id, string Name) which, Wake wake)
    {
        if (!_holding)
        {
            return wake.Go();
        }

        _held.TryAdd(which, wake);
        return Task.CompletedTask;
    }

    private sealed record Wake(Action Tell, Func<Task> Send)
    {
        /// <summary>Somebody else may have woken it since it was told.</summary>
        public Task Go()
        {
            Tell();
            return Send();
        }
    }
}
