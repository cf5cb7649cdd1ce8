using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>The events of domain.md 4.7 that a milestone can start on or fall due again after.</summary>
public static class KnownEvents
{
    public const string DetentionEnded = "DetentionEnded";
    public const string ReleasedUnexpectedly = "ReleasedUnexpectedly";
    public const string ReleaseDateChanged = "ReleaseDateChanged";
    public const string Transferred = "Transferred";

    /// <summary>Those that a person reports; the others follow from facts of their own.</summary>
    public static ImmutableHashSet<string> Reportable { get; } =
    [
        "LeaveRequested", "LeaveGranted", "LeaveWithdrawn", "PenitentiaryProgrammeStarted", "PenitentiaryProgrammeEnded",
        "ConditionalReleaseDecided", "ConditionalReleaseRevoked", "HearingScheduled", "HearingHeld", "IncidentReported",
        "ConsentGiven", "ConsentWithdrawn", "ObjectionRaised", "BottleneckRaised", "RiskNotice18b",
    ];
}
