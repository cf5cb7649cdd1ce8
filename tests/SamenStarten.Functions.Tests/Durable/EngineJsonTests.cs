using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;
using SamenStarten.Functions.Durable;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Functions.Tests.Durable;

/// <summary>What a step answers goes through the engine's history and comes back as it went, by the serializer that the worker has.</summary>
public sealed class EngineJsonTests
{
    [Fact]
    public async Task What_is_due_comes_back_as_it_went()
    {
        var services = new ServiceCollection();
        EngineJson.AddTo(services);
        await using var provider = services.BuildServiceProvider();
        var serializer = provider.GetRequiredService<IOptions<WorkerOptions>>().Value.Serializer!;
        var due = new WhatIsDue(
            [new DueStep(Guid.NewGuid(), StepKind.Escalate)], new OrchestrationStatus("P1", Instant.FromUtc(2026, 11, 24, 9, 0), 1, 2, 3), Duration.FromHours(47.5), Closed: false);
        var written = await serializer.SerializeAsync(due, cancellationToken: TestContext.Current.CancellationToken);
        var back = (WhatIsDue)(await serializer.DeserializeAsync(written.ToStream(), typeof(WhatIsDue), TestContext.Current.CancellationToken))!;
        Assert.Equal(due.Steps, back.Steps.AsEnumerable());
        Assert.Equal((due.Status, due.Sleep, due.Closed), (back.Status, back.Sleep, back.Closed));
    }
}
