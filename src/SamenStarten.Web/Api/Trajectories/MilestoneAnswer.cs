using System.Text.Json.Serialization;
using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Web.Api.Trajectories;

/// <summary>Where one milestone stands on one trajectory.</summary>
/// <param name="Status">nog-niet, open, gereed or nvt.</param>
/// <param name="Due">The moment by which it must be done next; null when nothing is outstanding, or nobody knows yet.</param>
/// <param name="Rung">The highest rung that has fallen and wasn't withdrawn.</param>
public sealed record MilestoneAnswer(
    [property: JsonPropertyName("id")] string Id,
    [property: JsonPropertyName("naam")] string Name,
    [property: JsonPropertyName("fase")] string Phase,
    [property: JsonPropertyName("leefgebied")] string? Domain,
    [property: JsonPropertyName("ernst")] string Severity,
    [property: JsonPropertyName("rol")] string Role,
    [property: JsonPropertyName("grondslag")] string LegalBasis,
    [property: JsonPropertyName("status")] string Status,
    [property: JsonPropertyName("geopend")] Instant? OpenedAt,
    [property: JsonPropertyName("termijn")] Instant? Due,
    [property: JsonPropertyName("gereed")] Instant? DoneAt,
    [property: JsonPropertyName("uitkomst")] string? Outcome,
    [property: JsonPropertyName("nvtRedencode")] string? NotApplicable,
    [property: JsonPropertyName("trede")] string? Rung)
{
    internal static IReadOnlyList<MilestoneAnswer> Of(Trajectory trajectory, Workflow workflow)
    {
        var terms = new Terms(trajectory, workflow);
        return [.. workflow.Milestones.Where(m => terms.IsInPlay(m) || terms.IsOfRoute(m)).Select(m => Of(m, terms))];
    }

    private static MilestoneAnswer Of(Milestone milestone, Terms terms)
    {
        var state = terms.Trajectory[milestone.Id];
        var due = terms.IsInPlay(milestone) ? terms.Outstanding(milestone).FirstOrDefault() : null;
        return new MilestoneAnswer(
            milestone.Id, milestone.Name.Nl, milestone.Phase, milestone.Domain?.ToString(), SeverityOf(milestone.Severity), milestone.Responsible.Role,
            milestone.LegalBasis, StatusOf(state, due), state.OpenedAt, due?.At, state.DoneAt.IsEmpty ? null : state.DoneAt[^1], state.Outcome,
            state.NotApplicable, state.Rungs.IsEmpty ? null : state.Rungs[^1].Rung.ToString());
    }

    private static string StatusOf(MilestoneState state, DueMoment? due) => state switch
    {
        { NotApplicable: not null } => "nvt",
        { IsDone: true } when due is null => "gereed",
        { OpenedAt: null } => "nog-niet",
        _ => "open",
    };

    private static string SeverityOf(Severity severity) => severity switch
    {
        Core.Workflows.Severity.Critical => "kritiek",
        Core.Workflows.Severity.Important => "belangrijk",
        _ => "ondersteunend",
    };
}
