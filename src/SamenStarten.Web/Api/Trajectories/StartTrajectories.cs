using System.Text.Json.Serialization;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>Starts a trajectory by hand.</summary>
internal static class StartTrajectories
{
    public static void MapStartTrajectories(this IEndpointRouteBuilder api) => api.MapPost(ReadTrajectories.Collection, Start)
        .ForScope(Scopes.WriteTrajectories, Roles.Coordinator)
        .WithName("trajectStarten")
        .WithSummary("Een traject starten: de gegevens van een startbericht, met een eigen opdrachtId.")
        .WithTags("Trajecten")
        .TakesStart()
        .Produces<StartedAnswer>(StatusCodes.Status201Created)
        .Produces<StartedAnswer>()
        .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> Start(HttpRequest request, RegionHost host, DemoTime demo, CancellationToken cancellation)
    {
        var reading = new StartByHand(host.Files.Reference).Read(await Body.Read(request, cancellation), host.Clock.GetCurrentInstant());
        if (reading.Message is not { } message)
        {
            return Problem.Input(reading.Errors);
        }

        var answer = await host.Region.Intake.Take(message, null, cancellation);
        if (answer.Result == LineAnswer.Quarantined)
        {
            return Problem.Input([new ProblemError("body", null, answer.Code!, answer.Sentence!)]);
        }

        await demo.Settle(cancellation);
        var id = await host.Store.Inbox.TrajectoryOf(reading.Detention!, cancellation) ?? StartByHand.TrajectoryOf(reading.CommandId!);
        var started = new StartedAnswer(id, (await host.Store.Trajectories.Load(id, cancellation))?.State.Number ?? "");
        return answer.Result == LineAnswer.Accepted && id == StartByHand.TrajectoryOf(reading.CommandId!)
            ? Results.Created($"/v1/trajecten/{id}", started)
            : Results.Ok(started);
    }
}

/// <summary>The trajectory that was started, or that was there already for this detention.</summary>
public sealed record StartedAnswer([property: JsonPropertyName("id")] Guid Id, [property: JsonPropertyName("nummer")] string Number);
