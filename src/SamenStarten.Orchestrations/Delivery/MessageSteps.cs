using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Delivery;

/// <summary>Notify, request, remind, escalate, withdraw: each finds who fills the role today and writes the message, keyed by the step: twice is once.</summary>
public sealed class MessageSteps(ITrajectoryStore store, IMessageStore messages, IDirectory directory, IWorkflows workflows, Senders senders, IWaker waker, IClock clock)
{
    public async Task<StepAnswer> Write(Guid stepId)
    {
        var now = clock.GetCurrentInstant();
        if (await store.Step(stepId) is not { Because.Event: PartnerAsked asked } step || await store.Load(step.TrajectoryId) is not { } stored)
        {
            return new StepAnswer("known");
        }

        var trajectory = stored.State;
        var workflow = workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion);
        if (!Applicability.StillApplies(asked, trajectory, workflow))
        {
            await messages.Write(null, stepId, now);
            return new StepAnswer("cancelled");
        }

        if (await Recipient.Of(asked.Role, asked.ContactId, trajectory, directory) is not { } contact)
        {
            await messages.Write(null, stepId, now);
            return new StepAnswer("nobody");
        }

        var sender = senders.For(contact);
        var onDuty = asked.Critical && trajectory.Phase == "P4";
        await messages.Write(
            new Message(
                DeterministicId.From("message", stepId.ToString()), trajectory.Id, stepId, sender.Id, contact.Id, asked.Role, asked.Template,
                UrgencyOf(asked, onDuty), now, QuietHours.NotBefore(now, workflow, onDuty),
                new MessageArguments(
                    trajectory.Number, asked.Due, asked.Rung?.ToString(), SinceOf(asked), [.. asked.Lines.Select(l => l.Milestone).Distinct()], trajectory.Municipality),
                MessageState.Waiting, now, Attempts: 0, ProviderId: null, Problem: null),
            stepId,
            now);
        await waker.MessagesWaiting(sender.Id);
        return new StepAnswer("written");
    }

    private static LocalDate? SinceOf(PartnerAsked asked) => asked.Kind == AskKind.Escalate ? asked.Due : null;

    private static int UrgencyOf(PartnerAsked asked, bool onDuty) => asked switch
    {
        _ when onDuty => 0,
        { Critical: true } => 1,
        { Kind: AskKind.Escalate } => 2,
        { Kind: AskKind.Remind } => 3,
        { Kind: AskKind.Withdraw } => 5,
        _ => 4,
    };
}
