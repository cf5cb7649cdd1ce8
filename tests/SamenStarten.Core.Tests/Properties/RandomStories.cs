using CsCheck;
using NodaTime;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>How a random story begins, and its turns.</summary>
internal sealed record RandomStory(int EntryDay, int? Stay, string Title, int HeardAfterHours, Turn[] Turns)
{
    public TrajectoryStory Begins(Action<TrajectoryStory>? afterEachFall = null)
    {
        var entry = new LocalDate(2025, 6, 1).PlusDays(EntryDay);
        var heard = Core.Calendar.LocalTimes.InAmsterdam(entry, new LocalTime(9, 0)) + Duration.FromHours(HeardAfterHours);
        return TrajectoryStory.Begins(
            Local.Text(entry), Stay is { } days ? Local.Text(entry.PlusDays(days)) : null, Title, Local.Text(heard), afterEachFall: afterEachFall);
    }

    public TrajectoryStory Tell(Action<TrajectoryStory>? afterEachFall = null) => Turns.Aggregate(Begins(afterEachFall), (story, turn) => turn.Tell(story));
}

/// <summary>Stories of every length and title, in which whatever can happen does.</summary>
internal static class RandomStories
{
    /// <summary>Around half of what happens is that something is done.</summary>
    private static readonly Gen<Happens> Kinds = Gen.Frequency((5, Gen.Const(Happens.Done)), (8, Gen.Enum<Happens>()));

    private static readonly Gen<Turn> Turns = Gen.Select(Gen.Int[0, 24 * 30], Kinds, Gen.Int[0, 10_000], (hours, kind, pick) => new Turn(hours, kind, pick));

    private static readonly Gen<int?> Stays = Gen.Frequency((1, Gen.Const((int?)null)), (4, Gen.Int[0, 500].Select(days => (int?)days)), (2, Gen.Int[0, 30].Select(days => (int?)days)));

    private static readonly Gen<string> Titles =
        Gen.Frequency((6, Gen.Const("veroordeeld")), (3, Gen.Const("preventief")), (1, Gen.Const("isd")), (1, Gen.Const("vreemdeling")));

    public static Gen<RandomStory> Any { get; } = Gen.Select(
        Gen.Int[0, 600], Stays, Titles, Gen.Int[0, 48], Turns.Array[0, 25], (entry, stay, title, heard, turns) => new RandomStory(entry, stay, title, heard, turns));
}
