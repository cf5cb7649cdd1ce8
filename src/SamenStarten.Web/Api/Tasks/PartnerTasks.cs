using System.Collections.Immutable;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Tasks;

/// <summary>
/// The tasks of one contact, and nobody else's: per trajectory, what its messages asked and what came of it. A message of somebody else, or
/// one that was withdrawn or never applied, gives nothing.
/// </summary>
public sealed class PartnerTasks(RegionHost host)
{
    /// <summary>The tasks of this contact in which something is to be done, soonest first.</summary>
    public async Task<IReadOnlyList<TaskAnswer>> Of(string contactId, CancellationToken cancellation = default)
    {
        var tasks = new List<TaskAnswer>();
        foreach (var messages in (await host.Store.Messages.ToContact(contactId, cancellation)).Where(Asks).GroupBy(m => m.TrajectoryId))
        {
            if (await TaskOf([.. messages], cancellation) is { } task && task.Lines.Any(line => !line.IsDone))
            {
                tasks.Add(task);
            }
        }

        return [.. tasks.OrderBy(task => task.Lines.Where(line => !line.IsDone).Min(line => line.Due ?? NodaTime.Instant.MaxValue))];
    }

    /// <summary>The task behind a message, when it is this contact's: with its trajectory.</summary>
    public async Task<(Guid TrajectoryId, TaskAnswer Task)?> Find(Guid messageId, string contactId, CancellationToken cancellation = default)
    {
        if (await host.Store.Messages.Find(messageId, cancellation) is not { } message || message.ContactId != contactId || !Asks(message))
        {
            return null;
        }

        var all = (await host.Store.Messages.Of(message.TrajectoryId, cancellation)).Where(m => m.ContactId == contactId && Asks(m));
        return await TaskOf([.. all], cancellation) is { } task ? (message.TrajectoryId, task) : null;
    }

    private static bool Asks(Message message) => message.State != MessageState.Cancelled && message.Template is not (Templates.Withdrawn or Templates.Stopped or Templates.StandsStill or Templates.Question);

    private async Task<TaskAnswer?> TaskOf(ImmutableArray<Message> messages, CancellationToken cancellation)
    {
        var last = messages[^1];
        if (await host.Store.Trajectories.Load(last.TrajectoryId, cancellation) is not { State.Status: TrajectoryStatus.Open } stored)
        {
            return null;
        }

        var terms = new Terms(stored.State, host.Workflows.Get(stored.State.WorkflowId, stored.State.WorkflowVersion));
        var lines = messages
            .SelectMany(m => m.Arguments.Lines)
            .Distinct()
            .Select(terms.Workflow.Find)
            .OfType<Milestone>()
            .Where(terms.IsInPlay)
            .Select(milestone => LineOf(milestone, terms))
            .ToList();
        return new TaskAnswer(last.Id, stored.State.Number, last.Role, last.CreatedAt, lines);
    }

    private static TaskLine LineOf(Milestone milestone, Terms terms)
    {
        var due = terms.Outstanding(milestone).FirstOrDefault();
        return new TaskLine(
            milestone.Id, milestone.Name.Nl, due?.At, terms.Trajectory[milestone.Id].IsDone && due is null, milestone.Exit.Outcomes);
    }
}
