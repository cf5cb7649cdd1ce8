using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>Opens the demo, fills it the first time, and leaves its clock where it is.</summary>
internal sealed class DemoHosting(RegionHost host, DemoTime time, IEnumerable<IDemoContent> contents) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        var content = contents.FirstOrDefault();
        await host.OpenIt(content?.Begins);
        await host.StartEngine();
        if (content is not null && host.Clock.GetCurrentInstant() < content.Opens)
        {
            await content.Fill(host, time, cancellationToken);
            await time.MoveTo(content.Opens, null, cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await host.DisposeAsync();
}
