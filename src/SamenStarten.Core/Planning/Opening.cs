using SamenStarten.Core.Escalation;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>Work begins: phases are reached, a lead is proposed, milestones open and ask for what they need.</summary>
internal static class Opening
{
    /// <summary>The phase, and the lead that the rule proposes at the start: of detention, when we heard of it before.</summary>
    public static void Begin(Unfolding unfolding)
    {
        ReachPhase(unfolding);
        if (unfolding.Trajectory.ProposedLeadRole is null && unfolding.Now >= unfolding.Terms.InsideSince)
        {
            var track = unfolding.Trajectory.Track;
            var rule = unfolding.Workflow.LeadProposals.First(p => !p.Supervision && !p.Complex && (p.Tracks.IsEmpty || p.Tracks.Contains(track)));
            unfolding.Add(new LeadProposed(rule.During, rule.After));
            if (unfolding.Trajectory.LeadContact is null && unfolding.Staffing.Fill(rule.During, unfolding.Trajectory) is { } seat)
            {
                unfolding.Notify(new Notice(
                    AskKind.Notify, rule.During, seat.ContactId, KnownMilestones.LeadAccepted, null, null, null, Critical: true, CantWait: false, Templates.LeadProposal));
            }
        }
    }

    public static void ReachPhase(Unfolding unfolding)
    {
        var phase = Phases.At(unfolding.Terms, unfolding.Now);
        if (phase != unfolding.Trajectory.Phase)
        {
            unfolding.Add(new PhaseReached(phase));
        }
    }

    public static void Open(Unfolding unfolding)
    {
        foreach (var milestone in unfolding.Workflow.Milestones)
        {
            var terms = unfolding.Terms;
            var state = terms.Trajectory[milestone.Id];
            if (state.OpenedAt is not null || state.IsDone || !terms.IsInPlay(milestone) || terms.StartOf(milestone) is not { } start || start > unfolding.Now)
            {
                continue;
            }

            unfolding.Add(new MilestoneOpened(milestone.Id));
            if (milestone.Auto)
            {
                if (milestone.Id != KnownMilestones.DataErased)
                {
                    unfolding.Add(new MilestoneCompleted(milestone.Id, null, null));
                    Alarm(unfolding, milestone);
                }

                continue;
            }

            AskForWork(unfolding, milestone);
        }
    }

    /// <summary>What the system itself does in the emergency branch is telling those who must act (domain.md 4.8, X1).</summary>
    private static void Alarm(Unfolding unfolding, Milestone milestone)
    {
        if (!milestone.IsEmergency)
        {
            return;
        }

        foreach (var role in new[] { Staffing.Lead, Staffing.Coordinator, Targets.Casemanager })
        {
            if (unfolding.Staffing.Fill(role, unfolding.Trajectory) is { } seat)
            {
                unfolding.Notify(new Notice(
                    AskKind.Notify, role, seat.ContactId, milestone.Id, null, null, null, Critical: true, CantWait: true, Templates.Urgent));
            }
        }
    }

    private static void AskForWork(Unfolding unfolding, Milestone milestone)
    {
        var due = unfolding.Terms.Outstanding(milestone).FirstOrDefault();
        var critical = (due?.Severity ?? milestone.Severity) == Severity.Critical;
        var responsible = unfolding.Staffing.Responsible(milestone, unfolding.Trajectory, unfolding.Workflow);
        // What another workflow asked for too late is shown as late; nobody is mailed about a term that had passed when it came.
        var isPast = due is not null && unfolding.Trajectory[milestone.Id].TermsSince is { } since && due.At <= since;
        if (responsible is { } r && !isPast)
        {
            unfolding.Notify(new Notice(
                AskKind.Notify, r.Role, r.Seat.ContactId, milestone.Id, due?.Date, null, null, critical, CantWait: false,
                milestone.IsEmergency ? Templates.Urgent : Templates.Task));
        }

        foreach (var document in milestone.Documents)
        {
            var from = unfolding.Staffing.HandsOver(document, milestone, unfolding.Trajectory, unfolding.Workflow);
            unfolding.Add(new DocumentRequested(milestone.Id, document.Type, from));
            if (!isPast && from != responsible?.Role && from != Staffing.Person
                && unfolding.Staffing.Fill(from, unfolding.Trajectory) is { } seat && seat.ContactId != responsible?.Seat.ContactId)
            {
                unfolding.Notify(new Notice(
                    AskKind.RequestDocument, from, seat.ContactId, milestone.Id, due?.Date, document.Type, null, critical, CantWait: false, Templates.DocumentRequest));
            }
        }
    }
}
