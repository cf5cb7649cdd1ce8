using NodaTime;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>When a message that could not go is tried again: a moment in the database, never a wait in an orchestration.</summary>
public static class Backoff
{
    private static readonly Duration First = Duration.FromMinutes(1);
    private const int MostDoublings = 6;

    /// <summary>1, 2, 4 … up to 64 minutes, with up to a quarter more: by the message's own id, so that they don't all come back at once.</summary>
    public static Instant Next(Message message, Instant now)
    {
        var wait = First * (1 << Math.Min(message.Attempts, MostDoublings));
        var share = message.Id.ToByteArray()[15] / 255.0 / 4;
        return now + wait + (wait * share);
    }
}
