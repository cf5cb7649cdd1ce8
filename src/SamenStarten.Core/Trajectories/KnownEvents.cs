using System.Collections.Immutable;

namespace SamenStarten.Core.Trajectories;

/// <summary>The events of domain.md 4.7 that a milestone can start on or fall due again after.</summary>
public static class KnownEvents
{
    public const string DetentionEnded = "DetentionEnded";
    public const string ReleasedUnexpectedly = "ReleasedUnexpectedly";
    public const string ReleaseDateChanged = "ReleaseDateChanged";
    public const string Transferred = "Transferred";
    public const string MunicipalityChanged = "MunicipalityChanged";
    public const string CompetenceDisputed = "CompetenceDisputed";
    public const string EndMessageMissing = "EndMessageMissing";
    public const string ReleaseBroughtForward = "ReleaseBroughtForward";
    public const string ReleasePostponed = "ReleasePostponed";
    public const string ReleaseDateJumped = "ReleaseDateJumped";
    public const string HelpRefused = "HelpRefused";
    public const string HelpAccepted = "HelpAccepted";
    public const string ReturnedInside = "ReturnedInside";
    public const string Redetained = "Redetained";
    public const string PlacedInClinic = "PlacedInClinic";
    public const string TitleChanged = "TitleChanged";
    public const string ConsentWithdrawn = "ConsentWithdrawn";
    public const string ConsentGiven = "ConsentGiven";
    public const string Absconded = "Absconded";
    public const string Recaptured = "Recaptured";

    /// <summary>The probation service said that a key figure isn't suited. Why, it and the casemanager know (domain.md 6, 25): nothing of it is kept here.</summary>
    public const string KeyFigureVetoed = "KeyFigureVetoed";

    public const string ExtramuralStarted = "ExtramuralStarted";
    public const string ExtramuralEnded = "ExtramuralEnded";

    /// <summary>Bureau Buitenland announced somebody who comes back from detention abroad.</summary>
    public const string ForeignDetentionReturn = "ForeignDetentionReturn";

    /// <summary>Those that a person reports; the others follow from facts of their own.</summary>
    public static ImmutableHashSet<string> Reportable { get; } =
    [
        "LeaveRequested", "LeaveGranted", "LeaveWithdrawn", "PenitentiaryProgrammeStarted", "PenitentiaryProgrammeEnded",
        "ConditionalReleaseDecided", "ConditionalReleaseRevoked", "HearingScheduled", "HearingHeld", "IncidentReported",
        "ObjectionRaised", "BottleneckRaised", "RiskNotice18b",
        "BedCancelled", "VictimAtAddress", KeyFigureVetoed, "ChildrenInvolved", "NoRegistration", "BankAccountClosed",
        ExtramuralStarted, ExtramuralEnded,
    ];
}
