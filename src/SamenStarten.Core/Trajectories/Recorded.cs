using NodaTime;

namespace SamenStarten.Core.Trajectories;

/// <summary>An event as it stands in the log of one trajectory, with all that explains it.</summary>
/// <param name="Version">Its place in the log, from 1, without gaps.</param>
public sealed record Recorded(long Version, TrajectoryEvent Event, Envelope Envelope);

/// <summary>Who, why, when and on which basis. Ids and codes only: a reason in words is sealed text, and this holds the id of it.</summary>
/// <param name="Actor">The contact that did it, <c>system</c>, or <c>feed:</c> and the source of a message.</param>
/// <param name="OnBehalfOf">The role or contact for whom it was recorded, when that was somebody else.</param>
/// <param name="ReasonId">The sealed text that gives the reason, if there is one.</param>
/// <param name="LegalBasis">The legal basis, as a code: Pbw18a, Pbw18b, Participatiewet, Consent, …</param>
/// <param name="OccurredAt">When it happened, as far as its source says.</param>
/// <param name="ReceivedAt">When we heard of it.</param>
/// <param name="CommandId">The command that caused it: the same id twice is one effect.</param>
public sealed record Envelope(
    string Actor,
    string? OnBehalfOf,
    Guid? ReasonId,
    string LegalBasis,
    Instant OccurredAt,
    Instant ReceivedAt,
    Guid CommandId);
