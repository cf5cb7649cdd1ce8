namespace SamenStarten.Core.Tests.Properties;

/// <summary>What can happen on a trajectory at some moment.</summary>
internal enum Happens
{
    Done,
    DoneAgain,
    NotApplicable,
    Extended,
    Declined,
    NotMyTask,
    Acknowledged,
    ReleaseMoved,
    ReleaseTakenBack,
    Transferred,
    PlanShared,
    EndAnnounced,
    RiskPicture,
    Incident,
    LeadTaken,
    Paused,
    Resumed,
    Ended,
    Reopened,
    Outage,
}
