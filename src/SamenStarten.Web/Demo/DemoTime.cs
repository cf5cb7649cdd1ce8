using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>The time of the demo: it stands still until somebody moves it, and everything that falls in between is done. One move at a time.</summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for has nothing to dispose.
public sealed class DemoTime(RegionHost host)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _oneMove = new(1);

    /// <summary>Moves the clock up to this moment, or to where it is: then only what is due already is done. It never goes back.</summary>
    /// <param name="progress">Told of each moment on the way.</param>
    /// <exception cref="InvalidOperationException">This isn't the demo: real time moves by itself.</exception>
    public async Task MoveTo(Instant until, Func<Instant, Task>? progress = null, CancellationToken cancellation = default)
    {
        if (host.Clock is not SimulatedClock clock)
        {
            throw new InvalidOperationException("Real time moves by itself.");
        }

        await _oneMove.WaitAsync(cancellation);
        try
        {
            await host.Region.Sweep();
            await host.Region.Engine.RunUntil(clock, Instant.Max(until, clock.GetCurrentInstant()), progress, cancellation);
            await host.Store.Settings.SetSimulatedClock(clock.GetCurrentInstant(), CancellationToken.None);
        }
        finally
        {
            _oneMove.Release();
        }
    }

    /// <summary>Does what is due now: after a command, or a message that came in. Outside the demo the engine does so by itself.</summary>
    public Task Settle(CancellationToken cancellation = default) =>
        host.Mode == RegionMode.Demo ? MoveTo(host.Clock.GetCurrentInstant(), null, cancellation) : Task.CompletedTask;
}
