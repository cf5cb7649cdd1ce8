namespace SamenStarten.Core.Trajectories;

/// <summary>The few milestones that the core itself knows, because a fact completes them or they steer a phase (domain.md 4.5).</summary>
public static class KnownMilestones
{
    public const string StartProcessed = "G01";
    public const string MunicipalityConfirmed = "G02";
    public const string LeadAccepted = "G03";
    public const string FirstRiskPicture = "G07";
    public const string PlanEstablished = "G11";
    public const string RiskReassessment = "G15";
    public const string LeadAfterRelease = "G18";
    public const string EndProcessed = "G25";
    public const string FirstContact = "G26";
    public const string ClosureDecision = "G31";
    public const string DataErased = "G32";
    public const string ProviderIntake = "C05";
    public const string CompetenceAgreed = "V01";
    public const string PositionOfTheOther = "V04";
    public const string StillInside = "V03";

    /// <summary>Whether it is done because something is so: that it is done can't be taken back apart from that.</summary>
    public static bool FollowsFromAFact(string milestone) => milestone is LeadAccepted or MunicipalityConfirmed or PlanEstablished;
}
