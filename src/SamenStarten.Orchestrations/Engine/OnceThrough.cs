using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>Runs an orchestration once, here and now, up to where it would wait: for the safety net, when an engine doesn't move.</summary>
public sealed class OnceThrough(string id, StepTable steps) : IOrchestration
{
    public string Id => id;

    public Task<TOutput> Do<TInput, TOutput>(Step<TInput, TOutput> step, TInput input) => steps.Do(step, input);

    public void SetStatus(OrchestrationStatus status)
    {
    }

    public Task WaitFor(string eventName, Duration atMost) => Task.CompletedTask;

    public void StartAgain()
    {
    }
}
