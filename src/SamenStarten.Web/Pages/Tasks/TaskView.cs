using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Web.Api.Tasks;

namespace SamenStarten.Web.Pages.Tasks;

/// <summary>One task as its partner sees it.</summary>
public sealed record TaskView(TaskAnswer Task, Workflow Workflow, Instant Now, IReadOnlyDictionary<string, LineState> States)
{
    public static TaskView Of(TaskAnswer task, Trajectory trajectory, Workflow workflow, Instant now) => new(
        task, workflow, now,
        task.Lines.ToDictionary(
            line => line.Milestone, line => new LineState(!trajectory[line.Milestone].Rungs.IsEmpty, trajectory[line.Milestone].ReturnedAt is not null)));
}

/// <param name="Escalated">Somebody was warned about it.</param>
/// <param name="Returned">The partner said that it can't, or that it isn't its task.</param>
public sealed record LineState(bool Escalated, bool Returned);
