using System.Collections.Immutable;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>Where reports lie until they were taken.</summary>
internal sealed class Reports : IFeedbackSource
{
    private readonly List<DeliveryReport> _reports = [];

    public string Name => "test";

    public void Add(params DeliveryReport[] reports) => _reports.AddRange(reports);

    public Task<ImmutableArray<DeliveryReport>> Read(CancellationToken cancellation = default) => Task.FromResult(_reports.ToImmutableArray());

    public Task Taken(ImmutableArray<DeliveryReport> reports, CancellationToken cancellation = default)
    {
        _reports.RemoveAll(reports.Contains);
        return Task.CompletedTask;
    }
}
