using System.Text.Json.Serialization;
using NodaTime;

namespace SamenStarten.Web.Api.Tasks;

/// <summary>What one partner is asked on one trajectory (taak).</summary>
/// <param name="Id">That of the last message about it.</param>
/// <param name="Number">The trajectnummer.</param>
public sealed record TaskAnswer(
    [property: JsonPropertyName("id")] Guid Id,
    [property: JsonPropertyName("trajectnummer")] string Number,
    [property: JsonPropertyName("rol")] string Role,
    [property: JsonPropertyName("gevraagd")] Instant AskedAt,
    [property: JsonPropertyName("regels")] IReadOnlyList<TaskLine> Lines);

/// <summary>A milestone on a task.</summary>
public sealed record TaskLine(
    [property: JsonPropertyName("mijlpaal")] string Milestone,
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("termijn")] Instant? Due,
    [property: JsonPropertyName("gereed")] bool IsDone,
    [property: JsonPropertyName("uitkomsten")] IReadOnlyList<string> Outcomes);
