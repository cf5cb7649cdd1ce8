using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>What a release date can be: R is the earliest of those that somebody gave (domain.md 4.1). Being eligible never moves it.</summary>
public static class ReleaseDateKinds
{
    /// <summary>Einddatum of the sentence.</summary>
    public const string EndDate = "EndDate";

    /// <summary>When he leaves the clinic to which he went from prison.</summary>
    public const string ClinicExit = "ClinicExit";

    public static ImmutableHashSet<string> All { get; } = [EndDate, ClinicExit, "ConditionalRelease", "PenitentiaryProgramme", "LimitedSecurityUnit", "EndLeave"];
}
