using NodaTime;

namespace SamenStarten.Store.People;

/// <summary>Who reads what of a person, and why. Kept for every reading (Logboek Dataverwerkingen), and never with what was read.</summary>
/// <param name="Actor">The contact or account.</param>
/// <param name="Purpose">The purpose, as a code.</param>
/// <param name="FieldGroup">The data group of domain.md 5.2, as a code.</param>
public sealed record Reader(string Actor, string Role, string Purpose, Instant At, string FieldGroup);
