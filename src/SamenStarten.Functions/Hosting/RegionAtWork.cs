using Microsoft.DurableTask.Client;
using SamenStarten.Functions.Durable;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Store;

namespace SamenStarten.Functions.Hosting;

/// <summary>The region that this process works for, opened once when it starts.</summary>
public sealed class RegionAtWork(RegionParts parts)
{
    public RegionParts Parts => parts;

    /// <summary>The region with the engine's client, which the engine gives to each function.</summary>
    public DurableRegion With(DurableTaskClient client) => new(parts, client);

    public StepTable StepsWith(DurableTaskClient client) => With(client).Steps;

    /// <summary>What kind of trouble this is: a stable code of ours where there is one, and otherwise the name of its type.</summary>
    public static string KindOf(Exception failure) => failure is StoreException problem ? problem.Code : failure.GetType().Name;
}
