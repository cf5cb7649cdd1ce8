using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Core.Planning;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>Something that comes.</summary>
/// <param name="Kind">vertrek, fase, opent, herinnering, escalatie, termijn, verzamelbericht or wissen.</param>
/// <param name="DueDate">The due date that a reminder or rung belongs to.</param>
public sealed record PlannedAnswer(
    [property: JsonPropertyName("moment")] Instant At,
    [property: JsonPropertyName("soort")] string Kind,
    [property: JsonPropertyName("mijlpaal")] string? Milestone,
    [property: JsonPropertyName("termijn")] LocalDate? DueDate,
    [property: JsonPropertyName("werkdagenVooraf")] int? WorkingDaysBefore,
    [property: JsonPropertyName("trede")] string? Rung,
    [property: JsonPropertyName("fase")] string? Phase)
{
    internal static PlannedAnswer Of(PlannedMoment planned) => new(
        planned.At, KindOf(planned.Kind), planned.Milestone?.Id, planned.Due?.Date, planned.WorkingDaysBefore, planned.Rung?.ToString(), planned.Phase);

    private static string KindOf(PlannedKind kind) => kind switch
    {
        PlannedKind.Leaves => "vertrek",
        PlannedKind.EndIsMissed => "eindbericht-gemist",
        PlannedKind.PhaseBegins => "fase",
        PlannedKind.Opens => "opent",
        PlannedKind.RemindedOf => "herinnering",
        PlannedKind.Escalates => "escalatie",
        PlannedKind.FallsDue => "termijn",
        PlannedKind.IsGathered => "verzamelbericht",
        _ => "wissen",
    };
}
