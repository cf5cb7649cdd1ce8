using Microsoft.DurableTask;
using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Functions.Durable;

/// <summary>The port of the orchestrations, on the context of Durable Functions. Adds nothing to what they decide.</summary>
public sealed class DurableOrchestration(TaskOrchestrationContext context) : IOrchestration
{
    /// <summary>A step that fails (a database that is away) is done again, for about a day. Then a person or the sweep starts the orchestration anew.</summary>
    private static readonly TaskOptions Retried = TaskOptions.FromRetryPolicy(new RetryPolicy(
        maxNumberOfAttempts: 300, firstRetryInterval: TimeSpan.FromSeconds(5), backoffCoefficient: 2, maxRetryInterval: TimeSpan.FromMinutes(5)));

    public string Id => context.InstanceId;

    public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => context.CallActivityAsync<TOutput>(step.Name, input, Retried);

    public void SetStatus(OrchestrationStatus status) => context.SetCustomStatus(status);

    public async Task WaitFor(string eventName, Duration atMost)
    {
        using var over = new CancellationTokenSource();
        var timer = context.CreateTimer(atMost.ToTimeSpan(), over.Token);
        await Task.WhenAny(timer, context.WaitForExternalEvent<object?>(eventName, over.Token));

        // At once, and on this thread: what goes on elsewhere is no part of an orchestration, and would end it as failed.
#pragma warning disable CA1849
        over.Cancel();
#pragma warning restore CA1849
    }

    /// <summary>An event that nobody waited for only said that something changed, and the next run looks anyway: it isn't kept, since each would be sent again.</summary>
    public void StartAgain() => context.ContinueAsNew(new ContinueAsNewOptions { PreserveUnprocessedEvents = false, NewVersion = OrchestrationVersion.Current });
}
