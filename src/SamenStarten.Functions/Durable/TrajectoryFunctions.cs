using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;

namespace SamenStarten.Functions.Durable;

/// <summary>The orchestrations, by the names that they have in the field.</summary>
public static class TrajectoryFunctions
{
    [Function(nameof(SamenStarten))]
    public static Task SamenStarten([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Orchestrations.Orchestrations.SamenStarten(new DurableOrchestration(context));

    [Function(nameof(Dispatch))]
    public static Task Dispatch([OrchestrationTrigger] TaskOrchestrationContext context) =>
        Orchestrations.Orchestrations.Dispatch(new DurableOrchestration(context));
}
