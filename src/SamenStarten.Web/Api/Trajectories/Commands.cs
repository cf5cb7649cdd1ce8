using System.Text.Json.Serialization;
using SamenStarten.Orchestrations.Commands;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>Commands (opdrachten) on a trajectory.</summary>
internal static class Commands
{
    public static void MapCommands(this IEndpointRouteBuilder api) => api.MapPost($"{ReadTrajectories.One}/opdrachten", Give)
        .ForScope(Scopes.WriteTrajectories, Roles.Coordinator)
        .WithName("opdrachtGeven")
        .WithSummary("Een opdracht op een traject; dezelfde opdrachtId twee keer is één keer.")
        .WithTags("Trajecten")
        .TakesCommand()
        .Produces<CommandAnswer>()
        .Problems(
            StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound, StatusCodes.Status409Conflict, StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> Give(Guid id, HttpContext context, RegionHost host, DemoTime demo, CancellationToken cancellation)
    {
        if (await host.Store.Trajectories.Load(id, cancellation) is null)
        {
            return Problem.NotFound(ReadTrajectories.Unknown);
        }

        var reading = CommandReader.Read(await Body.Read(context.Request, cancellation));
        return reading.Command is { } command
            ? await Handle(id, command, Viewer.Of(context.User), host, demo, cancellation)
            : Problem.Input(reading.Errors);
    }

    /// <summary>Has a command handled that was read, and answers what became of it.</summary>
    internal static async Task<IResult> Handle(
        Guid id, ReadCommand command, Viewer viewer, RegionHost host, DemoTime demo, CancellationToken cancellation)
    {
        var given = new Given(
            command.Id, command.Command, viewer.Actor, command.OnBehalfOf, command.Reason, command.At ?? host.Clock.GetCurrentInstant());
        var with = new HandledWith(null, null, command.Note is { } note ? [note] : [], Quietly: false);
        var handled = await host.Region.Commands.Handle(id, given, with, cancellation);
        if (handled.Rejection is { } rejection)
        {
            return Rejections.Answer(rejection);
        }

        await demo.Settle(cancellation);
        return Results.Ok(new CommandAnswer(handled.Repeated ? "herhaald" : "aanvaard", handled.Effect, handled.After?.Version ?? 0));
    }
}

/// <summary>What became of a command.</summary>
/// <param name="Result">aanvaard, or herhaald: then it had come before and had no further effect.</param>
/// <param name="Effect">Whether anything but history changed.</param>
/// <param name="Version">The version of the trajectory after it.</param>
public sealed record CommandAnswer(
    [property: JsonPropertyName("resultaat")] string Result,
    [property: JsonPropertyName("gevolg")] bool Effect,
    [property: JsonPropertyName("versie")] long Version);
