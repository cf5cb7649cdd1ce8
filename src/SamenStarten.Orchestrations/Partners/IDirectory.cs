using System.Collections.Immutable;
using NodaTime;

namespace SamenStarten.Orchestrations.Partners;

/// <summary>Who fills which role, where. Work addresses of professionals; never a person in detention.</summary>
public interface IDirectory
{
    /// <summary>
    /// Everyone who fills a role on a trajectory of this municipality and this institution on this day: role to contact. Who is away, or
    /// whose mail comes back, is replaced by his deputy, when he has one who isn't.
    /// </summary>
    Task<ImmutableDictionary<string, Contact>> StaffingFor(
        string? municipality, string institution, LocalDate today, CancellationToken cancellation = default);

    Task<Contact?> Find(string contactId, CancellationToken cancellation = default);

    /// <summary>Who fills a role somewhere on a card that was confirmed too long ago, and wasn't asked about it since this moment.</summary>
    Task<ImmutableArray<Contact>> CardsToConfirm(LocalDate today, Instant notAskedSince, CancellationToken cancellation = default);

    /// <summary>Mail to this contact came back: until his card is mended his deputy is asked. The first reason stays.</summary>
    /// <param name="why">A code.</param>
    Task Doubt(string contactId, string why, Instant since, CancellationToken cancellation = default);
}
