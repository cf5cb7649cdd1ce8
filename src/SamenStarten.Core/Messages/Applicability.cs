using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>Whether what a partner was to be asked still applies at the moment of asking.</summary>
public static class Applicability
{
    public static bool StillApplies(PartnerAsked asked, Trajectory trajectory, Workflow workflow)
    {
        if (trajectory.WithoutConsent.Contains(asked.Role) && asked.Template != Templates.Stopped)
        {
            return false;
        }

        if (asked.Kind == AskKind.Withdraw)
        {
            return trajectory.Status is TrajectoryStatus.Open or TrajectoryStatus.Ended || IsOfAbsence(asked, trajectory);
        }

        if (trajectory.Status != TrajectoryStatus.Open)
        {
            return false;
        }

        var terms = new Terms(trajectory, workflow);
        return asked.Lines.Any(line => workflow.Find(line.Milestone) is { } milestone && Asks(line, asked.Kind, milestone, terms));
    }

    /// <summary>While all stands still for he absconded, only the casemanager hears that it does.</summary>
    private static bool IsOfAbsence(PartnerAsked asked, Trajectory trajectory) =>
        trajectory.Status == TrajectoryStatus.Paused && asked.Template == Templates.StandsStill;

    private static bool Asks(AskLine line, AskKind kind, Milestone milestone, Terms terms)
    {
        if (!terms.IsInPlay(milestone))
        {
            return false;
        }

        // The alarm of the emergency branch is work that the system does itself, and news all the same.
        if (milestone.Auto)
        {
            return milestone.IsEmergency;
        }

        var state = terms.Trajectory[milestone.Id];
        if (line.Document is { } document && state.Documents.GetValueOrDefault(document) == DocumentStatus.Received)
        {
            return false;
        }

        return kind == AskKind.Escalate
            ? !state.Rungs.IsEmpty
            : !state.IsDone || !terms.Outstanding(milestone).IsEmpty;
    }
}
