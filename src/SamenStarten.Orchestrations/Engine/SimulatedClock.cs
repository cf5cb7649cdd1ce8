using NodaTime;

namespace SamenStarten.Orchestrations.Engine;

/// <summary>The application's clock where time is simulated: it stands still until it is moved, and never goes back.</summary>
public sealed class SimulatedClock(Instant start) : IClock
{
    private readonly Lock _lock = new();
    private Instant _now = start;

    public Instant GetCurrentInstant()
    {
        lock (_lock)
        {
            return _now;
        }
    }

    /// <summary>Moves the clock, to the nanosecond: whoever waits for this moment is due at it. A moment that has passed leaves it where it is.</summary>
    public void MoveTo(Instant instant)
    {
        lock (_lock)
        {
            _now = Instant.Max(_now, instant);
        }
    }
}
