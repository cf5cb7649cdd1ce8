using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Web.Pages.AccessRequest;

/// <summary>Why something isn't given to the person who asks what is kept of him.</summary>
public enum WithheldFor
{
    /// <summary>Estimates of risk and notices of it have receivers by name (art. 18b Pbw).</summary>
    Risk,

    /// <summary>It says something of somebody else: a victim, a key figure, who asked or warned (art. 15(4) GDPR, art. 41 UAVG).</summary>
    SomebodyElse,
}

/// <summary>What of a log isn't given to the person himself. Whoever hands it over reads it first, and may leave out more.</summary>
internal static class Withheld
{
    private const string RiskDocument = "RiskSnapshot";

    private static readonly string[] OfRisk = ["RiskNotice18b", "IncidentReported"];
    private static readonly string[] OfSomebodyElse = ["VictimAtAddress", "KeyFigureVetoed"];

    /// <summary>Null: it may be given.</summary>
    public static WithheldFor? Why(TrajectoryEvent happened, Workflow workflow) => happened switch
    {
        RiskSnapshotAdded => WithheldFor.Risk,
        TensionSignalled or QuestionAsked or PersonShielded or ShieldLifted => WithheldFor.SomebodyElse,
        PartnerAsked { Lines: [var first, ..] lines } => lines.All(line => Why(line.Milestone, workflow) is not null) ? Why(first.Milestone, workflow) : null,
        EventReported e when OfRisk.Contains(e.Event) => WithheldFor.Risk,
        EventReported e when OfSomebodyElse.Contains(e.Event) => WithheldFor.SomebodyElse,
        _ => Envelopes.MilestoneOf(happened) is { } milestone ? Why(milestone, workflow) : null,
    };

    /// <param name="milestone">Its id.</param>
    public static WithheldFor? Why(string milestone, Workflow workflow) => workflow.Find(milestone) switch
    {
        { } m when m.Documents.Any(d => d.Type == RiskDocument) || OfRisk.Contains(m.Start.On) => WithheldFor.Risk,
        { } m when OfSomebodyElse.Contains(m.Start.On) => WithheldFor.SomebodyElse,
        _ => null,
    };
}
