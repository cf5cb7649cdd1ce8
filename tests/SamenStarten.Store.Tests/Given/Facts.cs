using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.Tests.Given;

/// <summary>Changes, with what a test doesn't care about filled in.</summary>
internal static class Facts
{
    public static LocalDate Today { get; } = new(2026, 4, 13);

    public static Instant Now { get; } = Instant.FromUtc(2026, 4, 13, 9, 0).PlusNanoseconds(123_456_789);

    public static Guid Id(int number) => DeterministicId.From("trajectory", number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static Envelope Envelope(Guid? command = null, Instant? at = null) =>
        new("contact-1", "Lead", Id(99), "Pbw18a", at ?? Now, at ?? Now, command ?? Guid.NewGuid());

    public static NewEvent Event(TrajectoryEvent happened, bool makesStep = false, Guid? command = null) =>
        new(happened, Envelope(command), makesStep);

    public static TrajectoryIndex Index(Guid id, Instant? nextMoment = null) =>
        new($"2604-{id.ToString()[..8]}", "open", "intake", "standard", nextMoment, null, null, null, null, null, "0405", "pi-heerhugowaard");

    public static TrajectoryOpened Opened(Guid id) =>
        new(Index(id).Number, "samen-starten", 1, new LocalDate(2026, 4, 13), "veroordeeld", "pi-heerhugowaard", "0405");

    /// <summary>The trajectory begins.</summary>
    public static Change Beginning(Guid id, Instant? nextMoment = null, Guid? command = null) => new()
    {
        Events = [Event(Opened(id), command: command)],
        Index = Index(id, nextMoment),
        CommandId = command,
        Answer = "accepted",
    };

    /// <summary>Something more happens on it.</summary>
    public static Change Next(Guid id, Guid? command = null, bool makesStep = false, TrajectoryEvent? happened = null) => new()
    {
        Events = [Event(happened ?? new MilestoneOpened("G01"), makesStep, command)],
        Index = Index(id),
        CommandId = command,
        Answer = "accepted",
    };

    /// <summary>Begins it when there is none, and otherwise goes on.</summary>
    public static Func<StoredTrajectory?, Change> BeginOrNext(Guid id, Guid? command = null, bool makesStep = false) =>
        before => before is null ? Beginning(id, command: command) : Next(id, command, makesStep);

    public static Task<Kept> Begin(this RegionStore store, Guid id) => store.Trajectories.Change(id, _ => Beginning(id));
}
