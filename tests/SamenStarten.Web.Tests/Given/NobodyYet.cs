using NodaTime;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Tests.Given;

/// <summary>A demo with nobody in it: a test brings whom it is about.</summary>
internal sealed class NobodyYet : IDemoContent
{
    public Instant Begins { get; } = Instant.FromUtc(2026, 1, 12, 9, 0);

    public Instant Opens => Begins;

    public Task Fill(RegionHost host, DemoTime time, CancellationToken cancellation) => Task.CompletedTask;
}
