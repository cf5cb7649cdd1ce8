using System.Globalization;
using NodaTime;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>When what could not go is tried again: a moment in the database, never a wait in an orchestration.</summary>
public static class Backoff
{
    private static readonly Duration First = Duration.FromMinutes(1);
    private static readonly Duration FirstOfSender = Duration.FromSeconds(10);

    /// <summary>An outage is noticed to be over within this: our default.</summary>
    private static readonly Duration LongestOfSender = Duration.FromMinutes(5);

    private const int MostDoublings = 6;

    /// <summary>1, 2, 4 … up to 64 minutes, with up to a quarter more: by the message's own id, so that they don't all come back at once.</summary>
    public static Instant Next(Message message, Instant now)
    {
        var wait = First * (1 << Math.Min(message.Attempts, MostDoublings));
        return now + wait + (wait * Share(message.Id));
    }

    /// <summary>10, 20, 40 seconds … up to 5 minutes, with up to a quarter more: senders of many regions don't all come back at once.</summary>
    public static Instant OfSender(SenderStanding standing, Instant now)
    {
        var wait = Duration.Min(FirstOfSender * (1 << Math.Min(standing.Failures, MostDoublings)), LongestOfSender);
        return now + wait + (wait * Share(DeterministicId.From("backoff", standing.Sender, standing.Failures.ToString(CultureInfo.InvariantCulture))));
    }

    private static double Share(Guid of) => of.ToByteArray()[15] / 255.0 / 4;
}
