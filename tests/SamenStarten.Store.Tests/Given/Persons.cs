using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;

namespace SamenStarten.Store.Tests.Given;

/// <summary>Fictitious persons.</summary>
internal static class Persons
{
    public static Person Quincy { get; } = new("999922543", "3805985", "Quincy", "Dekkerszoon", new LocalDate(1992, 5, 20), "man");

    public static Guid Id { get; } = DeterministicId.From("person", "quincy");

    public static Reader Lead { get; } = new("contact-1", "AftercareCoordinator", "reintegration", Facts.Now, "name");

    /// <summary>A trajectory about this person, with a text about him.</summary>
    public static Change Beginning(Guid trajectory, Person? person = null, Guid? id = null, string? reference = null, SealedText? text = null) =>
        Facts.Beginning(trajectory) with
        {
            Person = new NewPerson(id ?? Id, person ?? Quincy, reference ?? $"D2026-{trajectory:N}"),
            Texts = text is null ? [] : [text],
        };

    public static Task<Kept> Begin(
        RegionStore store, Guid trajectory, Person? person = null, Guid? id = null, string? reference = null, SealedText? text = null) =>
        store.Trajectories.Change(trajectory, _ => Beginning(trajectory, person, id, reference, text));
}
