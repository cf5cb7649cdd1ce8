using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
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

        var onDuty = asked.Critical && trajectory.Phase == "P4";
        var urgency = Urgency.Of(asked, onDuty);
        if (await Recipient.Of(asked.Role, asked.ContactId, asked.Template, trajectory, directory, now.LocalDate(), urgency <= Urgency.Critical) is not { } contact)
        {
            await messages.Write(null, stepId, now);
            return new StepAnswer("nobody");
        }

        var sender = senders.For(contact, asked.Template);
        var mayGo = QuietHours.NotBefore(now, workflow, onDuty);
        var digest = Urgency.CanWait(urgency) && IsWork(asked) && senders.ChannelOf(sender).TakesDigests ? DigestFor(contact, asked, mayGo, workflow) : null;
        await messages.Write(
            new Message(
                DeterministicId.From("message", stepId.ToString()), trajectory.Id, stepId, sender.Id, contact.Id, asked.Role, asked.Template,
                urgency, now, digest ?? mayGo,
                new MessageArguments(
                    trajectory.Number, asked.Due, asked.Rung?.ToString(), SinceOf(asked), [.. asked.Lines.Select(l => l.Milestone).Distinct()], trajectory.Municipality),
                MessageState.Waiting, now, Attempts: 0, ProviderId: null, Problem: null)
            {
                MayGoTogether = digest is not null,
            },
            stepId,
            now);
        await waker.MessagesWaiting(sender.Id);
        return new StepAnswer("written");
    }

    /// <summary>A digest is a list of work: what is withdrawn, or asked of the lead, isn't in it.</summary>
    private static bool IsWork(PartnerAsked asked) => asked.Template is Templates.Task or Templates.Reminder or Templates.DocumentRequest;

    /// <summary>When it goes with the rest; null when its contact wants no digest, or when that would be too late for it.</summary>
    private static Instant? DigestFor(Contact contact, PartnerAsked asked, Instant mayGo, Workflow workflow)
    {
        var digest = contact.Rhythm switch
        {
            MailRhythm.Daily => Digests.NextDaily(mayGo, workflow),
            MailRhythm.Weekly => Digests.NextWeekly(mayGo, workflow),
            _ => (Instant?)null,
        };
        return digest is { } at && asked.Due <= at.LocalDate() ? null : digest;
    }

    private static LocalDate? SinceOf(PartnerAsked asked) => asked.Kind == AskKind.Escalate ? asked.Due : null;
}
