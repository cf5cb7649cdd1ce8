using System.Text.Json;
using System.Text.Json.Nodes;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Commands;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Api.Trajectories;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Tasks;

/// <summary>A partner's tasks, and what it answers. Whose task it is follows from who is signed in.</summary>
internal static class TaskEndpoints
{
    private const string Unknown = "U hebt geen taak met dit id.";

    /// <summary>What a partner can answer, and the command that it gives.</summary>
    public static IReadOnlyDictionary<string, string> Answers { get; } = new Dictionary<string, string>
    {
        ["gereed"] = "mijlpaal-gereed",
        ["afgewezen"] = "mijlpaal-afgewezen",
        ["niet-mijn-taak"] = "niet-mijn-taak",
        ["vraag"] = "vraag-stellen",
        ["gezien"] = "escalatie-gezien",
    };

    public static void MapTasks(this IEndpointRouteBuilder api)
    {
        api.MapGet("/taken", List).For(Roles.Partner)
            .WithName("takenOpvragen").WithSummary("Uw taken waarin iets te doen is.").WithTags("Taken").Produces<TaskAnswer[]>().Problems();
        foreach (var (answer, kind) in Answers)
        {
            api.MapPost($"/taken/{{id}}/{answer}", (Guid id, HttpContext context, RegionHost host, PartnerTasks tasks, DemoTime demo, CancellationToken cancellation) =>
                    Give(id, kind, context, host, tasks, demo, cancellation))
                .For(Roles.Partner)
                .WithName($"taak{string.Concat(answer.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]))}")
                .WithSummary(CommandFields.All[kind].Meaning)
                .WithTags("Taken")
                .TakesTaskAnswer(kind)
                .Produces<CommandAnswer>()
                .Problems(
                    StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);
        }
    }

    private static async Task<IResult> List(HttpContext context, PartnerTasks tasks, CancellationToken cancellation) =>
        Results.Ok(Viewer.Of(context.User).ContactId is { } contact ? await tasks.Of(contact, cancellation) : []);

    private static async Task<IResult> Give(
        Guid id, string kind, HttpContext context, RegionHost host, PartnerTasks tasks, DemoTime demo, CancellationToken cancellation)
    {
        var viewer = Viewer.Of(context.User);
        if (viewer.ContactId is not { } contact || await tasks.Find(id, contact, cancellation) is not { } found)
        {
            return Problem.NotFound(Unknown);
        }

        var reading = CommandReader.Read(AsCommand(await Body.Read(context.Request, cancellation), kind));
        if (reading.Command is not { } command)
        {
            return Problem.Input(reading.Errors.Select(AsWritten));
        }

        // A task is its own lines: another milestone of the same trajectory isn't this partner's.
        return found.Task.Lines.Any(line => line.Milestone == MilestoneOf(command.Command))
            ? await Commands.Handle(found.TrajectoryId, command, viewer, host, demo, cancellation)
            : Problem.Input([new Rejection("not-on-task", "Deze mijlpaal staat niet op deze taak.", "mijlpaal")]);
    }

    private static string? MilestoneOf(Command command) => command switch
    {
        CompleteMilestone c => c.Milestone,
        DeclineMilestone c => c.Milestone,
        NotMyTask c => c.Milestone,
        AskLead c => c.Milestone,
        AcknowledgeEscalation c => c.Milestone,
        _ => null,
    };

    /// <summary>The answer as a command: the same reader finds what is wrong. What isn't an object stays as it is, for that reader to refuse.</summary>
    private static string AsCommand(string body, string kind)
    {
        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
            {
                return body;
            }

            var fields = JsonObject.Create(document.RootElement.Clone())!;
            var command = new JsonObject { ["soort"] = kind };
            if (fields.Remove("opdrachtId", out var id))
            {
                command["opdrachtId"] = id;
            }

            command["gegevens"] = fields;
            return command.ToJsonString();
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            return body;
        }
    }

    private static Rejection AsWritten(Rejection rejection)
    {
        const string wrapped = "gegevens.";
        return rejection.Field?.StartsWith(wrapped, StringComparison.Ordinal) == true ? rejection with { Field = rejection.Field[wrapped.Length..] } : rejection;
    }
}
