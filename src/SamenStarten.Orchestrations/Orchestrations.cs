using System.Diagnostics;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Trajectories;
using static SamenStarten.Orchestrations.Steps;

namespace SamenStarten.Orchestrations;

/// <summary>The orchestrations. They decide nothing: the workflow says what is due. They hold nothing across a wait.</summary>
public static class Orchestrations
{
    /// <summary>Raised when something changed on a trajectory. It only wakes: what changed is in the database.</summary>
    public const string TrajectoryChanged = nameof(TrajectoryChanged);

    /// <summary>Raised when there is something new to send.</summary>
    public const string MessagesWaiting = nameof(MessagesWaiting);

    /// <summary>Never raised: after sending only time wakes, so that what is new can't push a sender over the limit of its provider.</summary>
    private const string LimitKept = nameof(LimitKept);

    /// <summary>One person's way from detention intake to the end of aftercare.</summary>
    public static async Task SamenStarten(IOrchestration orchestration)
    {
        var due = await orchestration.Do(DetermineWhatIsDue, orchestration.Id);
        await Task.WhenAll(due.Steps.Select(step => orchestration.Do(
            step.Kind switch
            {
                StepKind.Notify => NotifyPartner,
                StepKind.RequestDocument => RequestDocument,
                StepKind.Remind => RemindPartner,
                StepKind.Escalate => EscalateMilestone,
                StepKind.Withdraw => WithdrawEscalation,
                _ => throw new UnreachableException(),
            },
            step.Id)));
        orchestration.SetStatus(due.Status);
        if (due.Closed)
        {
            return;
        }

        await orchestration.WaitFor(TrajectoryChanged, atMost: due.Sleep);
        orchestration.StartAgain();
    }

    /// <summary>All that one sender must send: most urgent first, within the limits of its provider.</summary>
    public static async Task Dispatch(IOrchestration orchestration)
    {
        var due = await orchestration.Do(DetermineWhatMayGo, orchestration.Id);
        await Task.WhenAll(due.Messages.Select(message => orchestration.Do(SendMessage, message)));
        await orchestration.WaitFor(due.Messages.IsEmpty ? MessagesWaiting : LimitKept, atMost: due.Sleep);
        orchestration.StartAgain();
    }
}
