using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>The application's clock where time is simulated: it stands still until it is moved, and never goes back.</summary>
public sealed class SimulatedClock(Instant start) : IClock
{
    private long _ticks = start.ToUnixTimeTicks();

    public Instant GetCurrentInstant() => Instant.FromUnixTimeTicks(Interlocked.Read(ref _ticks));

    /// <summary>Moves the clock. A moment that has passed leaves it where it is.</summary>
    public void MoveTo(Instant instant)
    {
        if (instant > GetCurrentInstant())
        {
            Interlocked.Exchange(ref _ticks, instant.ToUnixTimeTicks());
        }
    }
}
