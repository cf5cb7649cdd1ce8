namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>Opens a region whose engine is elsewhere: nothing runs in this process, and nothing is swept.</summary>
internal sealed class DistributedHosting(RegionHost host) : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await host.OpenIt();
        if (host.Region is DistributedRegion region)
        {
            await region.Queue.Make(cancellationToken);
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken) => await host.DisposeAsync();
}
