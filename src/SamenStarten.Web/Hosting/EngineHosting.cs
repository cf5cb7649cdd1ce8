namespace SamenStarten.Web.Hosting;

/// <summary>
/// Runs the engine of a region on the system's clock, and the sweep every minute. Open before the first request is taken, closed after the
/// last one was answered; what is under way finishes.
/// </summary>
internal sealed partial class EngineHosting(RegionHost host, ILogger<EngineHosting> logger) : IHostedLifecycleService, IDisposable
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromMinutes(1);

    /// <summary>A bounce is heard of within this: our default.</summary>
    private static readonly TimeSpan BetweenListening = TimeSpan.FromMinutes(2);

    private readonly CancellationTokenSource _stopping = new();
    private Task _running = Task.CompletedTask;

    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await host.OpenIt();
        await host.StartEngine();
    }

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _running = Task.WhenAll(
            host.Engine!.Run(_stopping.Token), OnATimer(SweepOnce, BetweenSweeps), OnATimer(ListenOnce, BetweenListening));
        return Task.CompletedTask;
    }

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StoppedAsync(CancellationToken cancellationToken)
    {
        // One that was refused was never open.
        if (!host.IsOpen)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _running;
        await host.DisposeAsync();
    }

    public void Dispose() => _stopping.Dispose();

    private async Task OnATimer(Func<Task> work, TimeSpan between)
    {
        using var timer = new PeriodicTimer(between);
        try
        {
            do
            {
                await work();
            }
            while (await timer.WaitForNextTickAsync(_stopping.Token));
        }
        catch (OperationCanceledException)
        {
            // Stopped.
        }
    }

    private async Task SweepOnce()
    {
        try
        {
            if (await host.Region.Sweep() is > 0 and var behind)
            {
                LogBehind(logger, behind);
            }
        }
#pragma warning disable CA1031 // Whatever went wrong (a full disk), the next sweep tries again.
        catch (Exception failure)
#pragma warning restore CA1031
        {
            // The type only: the text of an exception may hold what must not be in a log.
            LogFailure(logger, failure.GetType().Name);
        }
    }

    private async Task ListenOnce()
    {
        try
        {
            await host.Region.Feedback.Listen(_stopping.Token);
        }
#pragma warning disable CA1031 // Whatever went wrong (a mailbox that doesn't answer), it is listened to again.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            LogDeaf(logger, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sweep woke {Behind} trajectories")]
    private static partial void LogBehind(ILogger logger, int behind);

    [LoggerMessage(Level = LogLevel.Error, Message = "The sweep failed by {Failure} and is tried again in a minute")]
    private static partial void LogFailure(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Error, Message = "What became of messages couldn't be heard by {Failure}; it is tried again in two minutes")]
    private static partial void LogDeaf(ILogger logger, string failure);
}
