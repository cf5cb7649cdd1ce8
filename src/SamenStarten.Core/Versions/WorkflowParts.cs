using System.Collections.Immutable;
using System.Globalization;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>A part of a workflow, its fields as the notation writes them: what isn't there is null. Every part of one kind has the same fields.</summary>
/// <param name="Title">What it is called where the whole of it came or went.</param>
internal sealed record WorkflowPart(string Part, string? Id, string Title, ImmutableArray<(string Field, string? Text)> Fields);

/// <summary>A workflow taken apart, in the order of the notation.</summary>
internal static class WorkflowParts
{
    private const string Milestone = "milestone";

    private static readonly string[] Order =
        ["workflow", "track", "compression", "remandPack", "phase", "role", "ladder", "lead", "profile", "emergency", "retention", Milestone];

    public static int PlaceOf(string part) => Array.IndexOf(Order, part);

    public static ImmutableArray<WorkflowPart> Of(Workflow workflow) =>
    [
        new("workflow", null, workflow.Id, [.. NotationText.Names("name", workflow.Name), ("liberationDay", NotationText.Of(workflow.LiberationDay))]),
        .. workflow.Tracks.Select(OfTrack),
        new("compression", null, "compression", [("rows", NotationText.Lines(workflow.Compression.Select(Row)))]),
        new("remandPack", null, "remandPack", [("due", workflow.RemandPackDue.ToString())]),
        .. workflow.Phases.Select(p => new WorkflowPart("phase", p.Id, p.Name.Nl, [.. NotationText.Names("name", p.Name)])),
        .. workflow.Roles.Select(OfRole),
        new("ladder", null, "ladders", LadderParts.Of(workflow.Ladders)),
        new("lead", null, "lead", [("rules", NotationText.Lines(workflow.LeadProposals.Select(Lead)))]),
        .. workflow.Profiles.OrderBy(p => p.Key, StringComparer.Ordinal)
            .Select(p => new WorkflowPart("profile", p.Key, p.Key, [("milestones", NotationText.List(p.Value))])),
        new("emergency", null, "emergency", [("reasons", NotationText.List(workflow.Emergency.Reasons)), ("notice", $"{workflow.Emergency.NoticeWorkingDays} WD")]),
        new(
            "retention", null, "retention",
            [("afterClosure", workflow.Retention.AfterClosure.ToString()), ("startMessageWithoutTrajectory", workflow.Retention.StartMessageWithoutTrajectory.ToString())]),
        .. workflow.Milestones.Select(m => new WorkflowPart(Milestone, m.Id, m.Name.Nl, MilestoneParts.Of(m))),
    ];

    private static WorkflowPart OfTrack(Track t) => new("track", t.Id, t.Name.Nl,
    [
        .. NotationText.Names("name", t.Name),
        ("uses", t.UsesAll ? "all" : NotationText.List(t.Uses)),
        ("maxDays", t.MaxDays?.ToString(CultureInfo.InvariantCulture)),
        ("titles", NotationText.List(t.Titles)),
        ("whenReleaseUnknown", NotationText.Of(t.WhenReleaseUnknown)),
    ]);

    private static WorkflowPart OfRole(Role r) => new("role", r.Id, r.Name.Nl,
    [
        .. NotationText.Names("name", r.Name), ("partner", r.Partner), ("manager", r.Manager), ("fallback", r.Fallback), ("inPrison", NotationText.Of(r.InPrison)),
    ]);

    private static string Row(CompressionRow row) => NotationText.Map(
        ("maxDays", row.MaxDays?.ToString(CultureInfo.InvariantCulture)),
        ("divisor", row.Divisor?.ToString(CultureInfo.InvariantCulture)),
        ("entryCap", WorkingDays(row.EntryCap)),
        ("releaseCap", WorkingDays(row.ReleaseCap)),
        ("floor", WorkingDays(row.Floor)));

    private static string? WorkingDays(int? days) => days is { } d ? $"{d} WD" : null;

    private static string Lead(LeadProposal rule)
    {
        var when = NotationText.Map(
            ("track", NotationText.List(rule.Tracks)), ("supervision", NotationText.Of(rule.Supervision)), ("complex", NotationText.Of(rule.Complex)));
        return NotationText.Map(("when", when), ("during", rule.During), ("after", rule.After));
    }
}
