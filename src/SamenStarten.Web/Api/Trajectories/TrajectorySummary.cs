using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>A trajectory in a list: what finds and sorts it. Nobody's name.</summary>
public sealed record TrajectorySummary(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("nummer")] string Number,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("route")] string Track,
    [property: JsonPropertyName("gemeente")] string? Municipality,
    [property: JsonPropertyName("inrichting")] string Institution,
    [property: JsonPropertyName("volgendMoment")] Instant? NextMoment,
    [property: JsonPropertyName("waaromGeenMoment")] string? WhyNoMoment,
    [property: JsonPropertyName("eersteProbleem")] string? FirstProblem,
    [property: JsonPropertyName("eersteProbleemTermijn")] Instant? FirstProblemDue)
{
    public static TrajectorySummary Of(TrajectoryRow row) => new(
        row.Id, row.Index.Number, row.Index.Status, row.Index.Phase, row.Index.Track, row.Index.Municipality, row.Index.Institution,
        row.Index.NextMoment, row.Index.WhyNoMoment, row.Index.FirstProblem, row.Index.FirstProblemDue);
}

/// <summary>One page of a list.</summary>
/// <param name="Next">The address of the page after this one; null on the last.</param>
public sealed record TrajectoryPage(
    [property: JsonPropertyName("resultaten")] IReadOnlyList<TrajectorySummary> Results,
    [property: JsonPropertyName("aantal")] int Count,
    [property: JsonPropertyName("pagina")] int Page,
    [property: JsonPropertyName("paginaGrootte")] int PageSize,
    [property: JsonPropertyName("volgende")] string? Next);
