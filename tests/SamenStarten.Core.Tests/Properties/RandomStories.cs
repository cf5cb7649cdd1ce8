using CsCheck;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>
/// Stories of every length and title, in which whatever can happen does. Nothing is filtered and every story ends, so that a property
/// takes as long as its number of stories says.
/// </summary>
internal static class RandomStories
{
    /// <summary>The end of 2040, in days since the beginning of 2020.</summary>
    private const int LastEntry = 7670;

    private const int MostTurns = 12;
    private const int MostHoursBetween = 24 * 20;

    /// <summary>Around half of what happens is that something is done.</summary>
    private static readonly Gen<Happens> Kinds = Gen.Frequency((5, Gen.Const(Happens.Done)), (8, Gen.Enum<Happens>()));

    private static readonly Gen<Turn> Turns =
        Gen.Select(Gen.Int[0, MostHoursBetween], Kinds, Gen.Int[0, 10_000], (hours, kind, pick) => new Turn(hours, kind, pick));

    private static readonly Gen<int?> Stays = Gen.Frequency(
        (1, Gen.Const((int?)null)), (4, Gen.Int[0, 400].Select(days => (int?)days)), (2, Gen.Int[0, 30].Select(days => (int?)days)));

    private static readonly Gen<string> Titles =
        Gen.Frequency((6, Gen.Const("veroordeeld")), (3, Gen.Const("preventief")), (1, Gen.Const("isd")), (1, Gen.Const("vreemdeling")));

    /// <summary>Some report themselves, and are heard of while they are still at home.</summary>
    private static readonly Gen<int> HeardAfter = Gen.Frequency((5, Gen.Int[0, 48]), (1, Gen.Int[-24 * 40, 0]));

    private static readonly Gen<RandomStory> Any = Gen.Select(
        Gen.Int[0, LastEntry], Stays, Titles, HeardAfter, Turns.Array[0, MostTurns],
        (entry, stay, title, heard, turns) => new RandomStory(entry, stay, title, heard, turns));

    /// <summary>So many stories hold to this.</summary>
    public static void Hold(int stories, Action<RandomStory> property) => Any.Sample(property, iter: stories, threads: 2);
}
