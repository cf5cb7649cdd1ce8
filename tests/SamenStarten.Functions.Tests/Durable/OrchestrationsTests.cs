using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using SamenStarten.Functions.Durable;
using SamenStarten.Orchestrations;

namespace SamenStarten.Functions.Tests.Durable;

/// <summary>The app has a function for every orchestration and every step, under the name that the field has for it.</summary>
public sealed class OrchestrationsTests
{
    private static readonly Dictionary<string, MethodInfo> Functions = typeof(StepFunctions).Assembly.GetTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static))
        .Select(method => (Method: method, Name: method.GetCustomAttribute<FunctionAttribute>()?.Name))
        .Where(function => function.Name is not null)
        .ToDictionary(function => function.Name!, function => function.Method);

    [Fact]
    public void Every_step_is_an_activity()
    {
        var steps = typeof(Steps).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.Name);
        Assert.All(steps, step => Assert.Contains(Functions[step].GetParameters(), p => p.GetCustomAttribute<ActivityTriggerAttribute>() is not null));
    }

    [Fact]
    public void Every_orchestration_is_one() => Assert.All(
        [nameof(Orchestrations.Orchestrations.SamenStarten), nameof(Orchestrations.Orchestrations.Dispatch)],
        name => Assert.Contains(Functions[name].GetParameters(), p => p.GetCustomAttribute<OrchestrationTriggerAttribute>() is not null));

    [Fact]
    public void Nothing_takes_work_without_a_name_on_this_list() => Assert.Equal(
        ["HealthLive", "HealthReady", "PoisonMessages", "ReplayPoisonMessages", "StartTrajectory", "TrajectoryStatus", "listen", "purge-history", "sweep", "trajectory-changed"],
        Functions.Keys.Except([.. typeof(Steps).GetFields().Select(field => field.Name), "SamenStarten", "Dispatch"]).Order(StringComparer.Ordinal));
}
