using NodaTime;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>A person as a message names him. Lives sealed under a key of his own, and in memory only where it is needed.</summary>
/// <param name="Bsn">Checked by the eleven test before it gets here; never shown unmasked by <see cref="ToString"/>.</param>
/// <param name="ChainNumber">Strafrechtsketennummer, for who has no BSN.</param>
public sealed record Person(string? Bsn, string? ChainNumber, string GivenNames, string FamilyName, LocalDate BirthDate, string? Gender)
{
    public override string ToString() => "Person (sealed)";
}

/// <param name="PersonId">Derived, so that the same message twice is the same person.</param>
/// <param name="DetentionReference">Kenmerk: the detention's own id, kept sealed and found by keyed hash.</param>
public sealed record NewPerson(Guid PersonId, Person Person, string DetentionReference);
