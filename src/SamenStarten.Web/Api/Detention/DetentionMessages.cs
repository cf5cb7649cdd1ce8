using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Web.Access;
using SamenStarten.Web.Api.Answers;
using SamenStarten.Web.Api.OpenApi;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Api.Detention;

/// <summary>Detention messages in: one, or NDJSON of many; every line gets the answer that <c>import --json</c> gives.</summary>
internal static class DetentionMessages
{
    public const string NdJson = "application/x-ndjson";
    private const int MostBytes = 64 * 1024 * 1024;
    private static readonly byte[] EndOfLine = "\n"u8.ToArray();

    public static void MapDetentionMessages(this IEndpointRouteBuilder api) => api.MapPost("/detentieberichten", Take)
        .ForScope(Scopes.Messages, Roles.Coordinator)
        .WithMetadata(new RequestSizeLimitAttribute(MostBytes))
        .WithName("detentieberichtenAanbieden")
        .WithSummary("Een detentiebericht, of NDJSON met vele; elke regel krijgt een antwoord.")
        .WithTags("Detentieberichten")
        .TakesMessages()
        .Produces<AnsweredLine>(StatusCodes.Status200OK, "application/json", NdJson)
        .Problems(StatusCodes.Status400BadRequest, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType);

    private static async Task<IResult> Take(HttpRequest request, RegionHost host, DemoTime demo, CancellationToken cancellation)
    {
        var isMany = MediaTypeHeaderValue.Parse(request.ContentType).MediaType.Equals(NdJson, StringComparison.OrdinalIgnoreCase);
        if (isMany)
        {
            return Many(request.Body, host, demo);
        }

        var text = await Body.Read(request, cancellation, MostBytes);
        if (string.IsNullOrWhiteSpace(text))
        {
            return Problem.Input([new ProblemError("body", null, "empty", "Er staat niets in deze aanroep.")]);
        }

        if (HoldsLines(text))
        {
            return Many(new MemoryStream(Encoding.UTF8.GetBytes(text)), host, demo);
        }

        var answer = await host.Region.Intake.Take(text, 1, cancellation);
        await demo.Settle(cancellation);
        return Results.Json(AnsweredLine.Of(1, answer), LineJson.Options);
    }

    /// <summary>Lines that somebody sent as JSON: the first is a whole object, and something follows it. One object over many lines never looks so.</summary>
    private static bool HoldsLines(string text)
    {
        var lines = text.Split('\n', 2);
        if (lines.Length < 2 || string.IsNullOrWhiteSpace(lines[1]))
        {
            return false;
        }

        try
        {
            using var first = JsonDocument.Parse(lines[0]);
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Answers as it reads, and counts at the end. A line that was answered is kept, whatever becomes of the call.</summary>
    private static IResult Many(Stream body, RegionHost host, DemoTime demo) => Results.Stream(
        async output =>
        {
            using var reader = new StreamReader(body, Encoding.UTF8);
            var counts = new LineCounts();
            while (await reader.ReadLineAsync() is { } line)
            {
                var answer = await host.Region.Intake.Take(line, counts.Lines + 1);
                counts.Count(answer.Result);
                await Write(output, AnsweredLine.Of(counts.Lines, answer));
            }

            await Write(output, counts);
            await demo.Settle();
        },
        NdJson);

    private static async Task Write<T>(Stream output, T value)
    {
        await output.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(value, LineJson.Options));
        await output.WriteAsync(EndOfLine);
    }
}
