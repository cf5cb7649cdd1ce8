using System.Collections.Frozen;

namespace SamenStarten.Core.Workflows;

/// <summary>The events that a workflow can wait for (domain.md 4.7), by name.</summary>
public static class KnownEvents
{
    /// <summary>All of them. A milestone that waits for anything else would wait for ever.</summary>
    public static FrozenSet<string> All { get; } = FrozenSet.ToFrozenSet(
    [
        "DetentionStarted", "DetentionEnded", "ReleasedUnexpectedly", "ReleaseDateChanged", "TrackChanged", "Transferred",
        "LeaveRequested", "LeaveGranted", "LeaveWithdrawn", "PenitentiaryProgrammeStarted", "PenitentiaryProgrammeEnded",
        "ConditionalReleaseDecided", "ConditionalReleaseRevoked", "HearingScheduled", "HearingHeld", "PlanShared", "RiskNotice18b",
        "RiskSnapshotAdded", "MilestoneReported", "DocumentReceived", "DocumentRejected", "ConsentGiven", "ConsentWithdrawn",
        "ObjectionRaised", "MunicipalityChanged", "LeadChanged", "PartnerDeclined", "BottleneckRaised", "IncidentReported",
        "CaseSplit", "CaseMerged", "Redetained", "Deceased", "RemovedFromCountry", "ErasureDue",

        // What a coordinator meets besides (domain.md 6).
        "CompetenceDisputed", "EndMessageMissing", "ReleaseBroughtForward", "ReleasePostponed", "ReleaseDateJumped", "BedCancelled",
        "HelpRefused", "HelpAccepted", "VictimAtAddress", "KeyFigureVetoed", "ChildrenInvolved", "NoRegistration", "BankAccountClosed",
        "Absconded", "Recaptured", "ReturnedInside", "PlacedInClinic", "ResidenceRouteChosen", "TitleChanged", "ExtramuralStarted",
        "ExtramuralEnded", "ForeignDetentionReturn",
    ], StringComparer.Ordinal);
}
