using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>On what somebody is detained, as the detention messages have it.</summary>
public static class DetentionTitles
{
    public const string Convicted = "veroordeeld";

    /// <summary>Detained abroad and coming back: Bureau Buitenland of the probation service is there what an institution is here (domain.md 1).</summary>
    public const string Abroad = "buitenland";

    /// <summary>All of them, in the order of the messages.</summary>
    public static ImmutableArray<string> All { get; } = ["preventief", Convicted, "isd", "vreemdeling", "vervangend", "zelfmelder", Abroad];
}
