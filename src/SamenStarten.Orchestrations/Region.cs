using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using NodaTime;
using SamenStarten.Core.Reference;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Orchestrations;

/// <summary>What a region runs on: its store, its directory, its ways out.</summary>
public sealed record RegionParts(
    ITrajectoryStore Trajectories, IDetentionInbox Inbox, IMessageStore Messages, IDirectory Directory, IErasure Erasure, IWorkflows Workflows,
    ReferenceData Reference, Senders Senders, IMailComposer Composer, IClock Clock, ILoggerFactory Loggers)
{
    /// <summary>Where reports about messages are fetched.</summary>
    public ImmutableArray<IFeedbackSource> Sources { get; init; } = [];
}

/// <summary>A region: the ways in, all that its orchestrations have done, and the safety net. On which engine, is how it is woken.</summary>
public abstract class Region : IWaker
{
    private readonly SafetyNet _net;
    private readonly ContactCards _cards;

    protected Region(RegionParts parts)
    {
        Parts = parts;
        Commands = new CommandHandler(parts.Trajectories, parts.Workflows, this, parts.Clock);
        Migration = new WorkflowMigration(
            parts.Trajectories, parts.Workflows, Commands,
            new TrajectorySteps(parts.Trajectories, parts.Workflows, parts.Directory, parts.Erasure, parts.Clock), parts.Clock);
        Intake = new DetentionIntake(
            new DetentionMessageReader(parts.Reference), parts.Inbox, parts.Trajectories, parts.Workflows, Commands, this, parts.Clock);
        Bsns = new BsnRecording(Commands, parts.Trajectories, parts.Inbox);
        Outgoing = new MailSwitch(parts.Messages, parts.Senders, this, parts.Clock);
        Feedback = new Feedback(
            parts.Messages, parts.Trajectories, parts.Directory, parts.Senders, Commands, parts.Sources, this, parts.Clock);
        _cards = new ContactCards(parts.Messages, parts.Directory, parts.Workflows, parts.Senders, this, parts.Clock);
        _net = new SafetyNet(parts.Trajectories, parts.Messages, Intake, parts.Senders, this, parts.Clock);
    }

    public RegionParts Parts { get; }

    public CommandHandler Commands { get; }

    /// <summary>Running trajectories that go over to another version of their workflow.</summary>
    public WorkflowMigration Migration { get; }

    public DetentionIntake Intake { get; }

    /// <summary>BSNs that are found later.</summary>
    public BsnRecording Bsns { get; }

    public MailSwitch Outgoing { get; }

    /// <summary>What is heard about messages after they went.</summary>
    public Feedback Feedback { get; }

    /// <summary>Everything that orchestrations have done, bound to the parts of a region. The same on every engine.</summary>
    public static StepTable StepsOf(RegionParts parts, IWaker waker)
    {
        var trajectories = new TrajectorySteps(parts.Trajectories, parts.Workflows, parts.Directory, parts.Erasure, parts.Clock);
        var messages = new MessageSteps(parts.Trajectories, parts.Messages, parts.Directory, parts.Workflows, parts.Senders, waker, parts.Clock);
        var dispatch = new DispatchSteps(
            parts.Trajectories, parts.Messages, parts.Directory, parts.Workflows, parts.Senders, parts.Composer, parts.Clock);
        return new StepTable()
            .Add(Steps.DetermineWhatIsDue, trajectories.DetermineWhatIsDue)
            .Add(Steps.NotifyPartner, messages.Write)
            .Add(Steps.RequestDocument, messages.Write)
            .Add(Steps.RemindPartner, messages.Write)
            .Add(Steps.EscalateMilestone, messages.Write)
            .Add(Steps.WithdrawEscalation, messages.Write)
            .Add(Steps.DetermineWhatMayGo, dispatch.DetermineWhatMayGo)
            .Add(Steps.SendMessage, dispatch.Send);
    }

    public abstract ValueTask TrajectoryChanged(Guid trajectoryId);

    public abstract ValueTask MessagesWaiting(string sender);

    /// <summary>Does here and now what is due on a trajectory, without its orchestration.</summary>
    public Task DoWhatIsDue(Guid trajectoryId) => Orchestrations.SamenStarten(new OnceThrough(trajectoryId.ToString(), StepsOf(Parts, this)));

    /// <summary>Sends here and now what a sender may send, without its orchestration.</summary>
    public Task SendWhatMayGo(string sender) => Orchestrations.Dispatch(new OnceThrough(sender, StepsOf(Parts, this)));

    /// <summary>
    /// The safety net, to be run on a timer; whose card is to be confirmed is asked on the way. Answers how many trajectories needed the net.
    /// </summary>
    public async Task<int> Sweep()
    {
        var behind = await _net.Sweep();
        await _cards.AskToConfirm();
        return behind;
    }
}
