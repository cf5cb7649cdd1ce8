using NodaTime;
using SamenStarten.Orchestrations.Delivery;

namespace SamenStarten.Store.Schema;

/// <summary>How a sender stands. One that never tried has no row.</summary>
internal sealed class SenderRow
{
    public required string Sender { get; init; }
    public required int Failures { get; init; }
    public Instant? PausedUntil { get; init; }
    public Instant? LastSuccessAt { get; init; }
    public Instant? LastFailureAt { get; init; }
    public string? LastProblem { get; init; }

    public SenderStanding ToStanding() => new(Sender, Failures, PausedUntil, LastSuccessAt, LastFailureAt, LastProblem);
}
