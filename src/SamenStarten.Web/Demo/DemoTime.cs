using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Demo;

/// <summary>
/// The time of the demo: it stands still until somebody moves it, or does something, which takes a second; everything that falls in between is
/// done. One move at a time.
/// </summary>
#pragma warning disable CA1001 // A semaphore whose wait handle nobody asks for has nothing to dispose.
public sealed class DemoTime(RegionHost host)
#pragma warning restore CA1001
{
    private readonly SemaphoreSlim _oneMove = new(1);
    private readonly Lock _settingOut = new();
    private Task _journey = Task.CompletedTask;

    /// <summary>Where the clock is going, from where, and where it is by now; null while it stands still.</summary>
    public Journey? Journey { get; private set; }

    /// <summary>Sets the clock going to this moment, unless it is going somewhere already, and answers when it has come there or after a while.</summary>
    /// <param name="patience">How long the answer may take.</param>
    /// <exception cref="InvalidOperationException">This isn't the demo: real time moves by itself.</exception>
    public async Task SetOut(Instant until, TimeSpan patience)
    {
        lock (_settingOut)
        {
            if (_journey.IsCompleted)
            {
                var from = host.Clock.GetCurrentInstant();
                Journey = new Journey(from, until, from);
                _journey = Task.Run(() => Travel(from, until));
            }
        }

        await Task.WhenAny(_journey, Task.Delay(patience));
        if (_journey.IsCompleted)
        {
            await _journey;
        }
    }

    /// <summary>Moves the clock up to this moment, or to where it is: then only what is due already is done. It never goes back.</summary>
    /// <param name="progress">Told of each moment on the way.</param>
    /// <exception cref="InvalidOperationException">This isn't the demo: real time moves by itself.</exception>
    public async Task MoveTo(Instant until, Func<Instant, Task>? progress = null, CancellationToken cancellation = default)
    {
        if (host.Clock is not SimulatedClock clock || host.Engine is not { } engine)
        {
            throw new InvalidOperationException("Real time moves by itself.");
        }

        await _oneMove.WaitAsync(cancellation);
        try
        {
            await host.Region.Sweep();
            await engine.RunUntil(clock, Instant.Max(until, clock.GetCurrentInstant()), progress, cancellation);
            await host.Store.Settings.SetSimulatedClock(clock.GetCurrentInstant(), CancellationToken.None);
        }
        finally
        {
            _oneMove.Release();
        }
    }

    private async Task Travel(Instant from, Instant until)
    {
        try
        {
            await MoveTo(until, Note);
        }
        finally
        {
            Journey = null;
        }

        Task Note(Instant at)
        {
            Journey = new Journey(from, until, at);
            return Task.CompletedTask;
        }
    }

    /// <summary>
    /// Does what is due now: after a command, or a message that came in. It takes a second, so that the mails of this deed don't stand still
    /// behind those of the one before, within the limit of the sender. Outside the demo the engine does so by itself.
    /// </summary>
    public Task Settle(CancellationToken cancellation = default) =>
        host.Mode == RegionMode.Demo ? MoveTo(host.Clock.GetCurrentInstant() + Duration.FromSeconds(1), null, cancellation) : Task.CompletedTask;
}
