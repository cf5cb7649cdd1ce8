using Microsoft.AspNetCore.Http.Extensions;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>What is known of trajectories: the list, one of them, what comes, what happened, what was sent, where each milestone stands.</summary>
internal static class ReadTrajectories
{
    public const string Collection = "/trajecten";
    public const string One = "/trajecten/{id}";
    public const string Unknown = "Er is geen traject met dit id.";
    private const string Purpose = "api-traject-lezen";

    public static void MapReadTrajectories(this IEndpointRouteBuilder api)
    {
        Get(api, Collection, List, "trajectenOpvragen", "Trajecten: filteren, sorteren, bladeren.").TakesListQuery()
            .Produces<TrajectoryPage>().Problems(StatusCodes.Status400BadRequest);
        Get(api, One, Read, "trajectOpvragen", "Een traject zoals het ervoor staat.").Produces<TrajectoryAnswer>().ProblemsOfOne();
        Get(api, $"{One}/planning", Planning, "planningOpvragen", "Wat er komt.").Produces<PlannedAnswer[]>().ProblemsOfOne();
        Get(api, $"{One}/gebeurtenissen", Happened, "gebeurtenissenOpvragen", "Wat er gebeurde.").Produces<HappenedAnswer[]>().ProblemsOfOne();
        Get(api, $"{One}/berichten", Messages, "berichtenOpvragen", "Wat er verstuurd is.").Produces<MessageAnswer[]>().ProblemsOfOne();
        Get(api, $"{One}/mijlpalen", Milestones, "mijlpalenOpvragen", "Waar elke mijlpaal staat.").Produces<MilestoneAnswer[]>().ProblemsOfOne();
    }

    private static RouteHandlerBuilder Get(IEndpointRouteBuilder api, string path, Delegate handler, string name, string summary) => api.MapGet(path, handler)
        .ForScope(Scopes.ReadTrajectories, Roles.Coordinator).WithName(name).WithSummary(summary).WithTags("Trajecten");

    private static async Task<IResult> List(HttpRequest request, RegionHost host, CancellationToken cancellation)
    {
        var query = ListQuery.Of(request.Query);
        if (query.Errors.Count > 0)
        {
            return Problem.Input(query.Errors);
        }

        var found = query.Select(await host.Store.Trajectories.Rows(cancellation));
        var page = found.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).Select(TrajectorySummary.Of).ToList();
        var next = (long)query.Page * query.PageSize < found.Count ? AddressOf(request, query.Page + 1) : null;
        return Results.Ok(new TrajectoryPage(page, found.Count, query.Page, query.PageSize, next));
    }

    private static string AddressOf(HttpRequest request, int page)
    {
        const string key = "pagina";
        var query = new QueryBuilder(request.Query.Where(q => q.Key != key)) { { key, page.ToString(System.Globalization.CultureInfo.InvariantCulture) } };
        return $"{request.Path}{query.ToQueryString()}";
    }

    private static async Task<IResult> Read(Guid id, HttpContext context, RegionHost host, PersonAccess persons, CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(id, cancellation) is not { } stored)
        {
            return Problem.NotFound(Unknown);
        }

        var status = TrajectoryIndexing.IndexOf(new Terms(stored.State, WorkflowOf(host, stored.State))).Status;
        var person = await persons.See(id, Viewer.Of(context.User), Purpose, cancellation: cancellation);
        return Results.Ok(TrajectoryAnswer.Of(stored.State, status, person));
    }

    private static Task<IResult> Planning(Guid id, RegionHost host, CancellationToken cancellation) =>
        Of(id, host, (state, workflow) => Planner.Planning(state, workflow).Select(PlannedAnswer.Of).ToList(), cancellation);

    private static Task<IResult> Milestones(Guid id, RegionHost host, CancellationToken cancellation) => Of(id, host, MilestoneAnswer.Of, cancellation);

    private static async Task<IResult> Happened(Guid id, RegionHost host, CancellationToken cancellation)
    {
        var log = await host.Store.Trajectories.Log(id, cancellation);
        return log.IsEmpty ? Problem.NotFound(Unknown) : Results.Ok(log.Select(HappenedAnswer.Of).ToList());
    }

    private static async Task<IResult> Messages(Guid id, RegionHost host, CancellationToken cancellation) =>
        await host.Store.Trajectories.Load(id, cancellation) is null
            ? Problem.NotFound(Unknown)
            : Results.Ok((await host.Store.Messages.Of(id, cancellation)).Select(MessageAnswer.Of).ToList());

    private static async Task<IResult> Of<T>(Guid id, RegionHost host, Func<Trajectory, Workflow, T> answer, CancellationToken cancellation) =>
        await host.Store.Trajectories.Load(id, cancellation) is { } stored
            ? Results.Ok(answer(stored.State, WorkflowOf(host, stored.State)))
            : Problem.NotFound(Unknown);

    private static Workflow WorkflowOf(RegionHost host, Trajectory trajectory) => host.Workflows.Get(trajectory.WorkflowId, trajectory.WorkflowVersion);
}
