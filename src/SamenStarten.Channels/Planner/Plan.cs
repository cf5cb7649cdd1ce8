using Microsoft.Graph;
using Microsoft.Graph.Models;

namespace SamenStarten.Channels.Planner;

/// <summary>A plan and the tasks in it.</summary>
internal sealed class Plan(GraphServiceClient graph, PlanOptions options)
{
    /// <summary>Every task in the plan, also those that people made.</summary>
    public async Task<List<PlannerTask>> Tasks(CancellationToken cancellation)
    {
        var tasks = new List<PlannerTask>();
        var page = await graph.Planner.Plans[options.PlanId].Tasks.GetAsync(cancellationToken: cancellation);
        while (page is not null)
        {
            tasks.AddRange(page.Value ?? []);
            page = page.OdataNextLink is { Length: > 0 } next
                ? await graph.Planner.Plans[options.PlanId].Tasks.WithUrl(next).GetAsync(cancellationToken: cancellation) : null;
        }

        return tasks;
    }

    /// <summary>The task of this message; null when there is none.</summary>
    public async Task<PlannerTask?> Find(Guid messageId, CancellationToken cancellation) =>
        (await Tasks(cancellation)).Find(task => task.Id is not null && TaskMark.IsOn(task.Title, messageId));

    public async Task<PlannerTask> Make(PlannerTask task, CancellationToken cancellation) =>
        (await graph.Planner.Tasks.PostAsync(task, cancellationToken: cancellation))!;

    public Task<PlannerTaskDetails?> Details(string taskId, CancellationToken cancellation) =>
        graph.Planner.Tasks[taskId].Details.GetAsync(cancellationToken: cancellation);

    /// <param name="seen">The details as they were read: somebody else's change in between isn't overwritten.</param>
    public Task Describe(string taskId, PlannerTaskDetails details, PlannerTaskDetails? seen, CancellationToken cancellation) =>
        graph.Planner.Tasks[taskId].Details.PatchAsync(
            details,
            request => request.Headers.Add("If-Match", seen?.AdditionalData["@odata.etag"].ToString() ?? "*"),
            cancellation);
}
