using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using Offset = SamenStarten.Core.Workflows.Offset;

namespace SamenStarten.Core.Tests.Versions;

/// <summary>What changes between two workflows, as it stands in the notation.</summary>
public sealed class WorkflowDifferencesTests
{
    [Fact]
    public void A_workflow_differs_in_nothing_from_itself() => Assert.Empty(Between(TheWorkflow.National));

    [Fact]
    public void A_term_that_moved_is_told_before_and_after() =>
        Assert.Equal(["milestone G07 due: D0 + 10 WD -> D0 + 8 WD"], Between(Second.DueAt("G07", 8)));

    [Fact]
    public void A_milestone_that_is_gone_is_told_by_its_name() =>
        Assert.Equal(["milestone G07: Eerste risicobeeld van de reclassering -> "], Between(Second.Without("G07")));

    [Fact]
    public void A_milestone_that_is_new_is_told_by_its_name() => Assert.StartsWith("milestone Z01:  -> ", Assert.Single(Between(Second.Adding("Z01", 20))), StringComparison.Ordinal);

    [Fact]
    public void Every_field_of_a_milestone_counts()
    {
        var changed = Second.With("G07", m => m with
        {
            Severity = Severity.Supporting,
            Responsible = m.Responsible with { Role = "AftercareCoordinator" },
            Documents = [],
            Tags = [],
            Name = m.Name with { En = "Other" },
            Due = m.Due with { Every = new Offset(2, TermUnit.Weeks) },
        });

        Assert.Equal(
            [
                "milestone G07 name.en: First risk picture from probation -> Other",
                "milestone G07 responsible: { role: ProbationOfficer, fallback: ProbationUnitManager } -> { role: AftercareCoordinator, fallback: ProbationUnitManager }",
                "milestone G07 due: D0 + 10 WD -> { at: D0 + 10 WD, every: 2 W }",
                "milestone G07 tags: [S, P] -> []",
                "milestone G07 severity: Critical -> Supporting",
                "milestone G07 documents: { type: RiskSnapshot, from: ProbationOfficer, store: ReferenceOnly } -> ",
            ],
            Between(changed));
    }

    [Fact]
    public void So_does_what_events_and_other_milestones_do_to_it()
    {
        var changed = Second.With("G07", m => m with
        {
            Exit = m.Exit with { Brings = m.Exit.Brings.Add("high-risk", "V01"), Tries = ["first"] },
            CriticalAfter = ["Jumped"],
            ReopenedBy = ["Transferred"],
            ReopenedUnlessDone = "G08",
            WhenDeclined = ["V07"],
            Blocks = ["G09"],
            Straight = Rung.E2,
            When = new Condition(null, [], false, Done: "G01", StillInside: true),
        });

        Assert.Equal(
            [
                "milestone G07 when:  -> { done: G01, stillInside: true }",
                "milestone G07 exit.brings:  -> { high-risk: V01 }",
                "milestone G07 exit.tries:  -> [first]",
                "milestone G07 criticalAfter:  -> [Jumped]",
                "milestone G07 reopenedBy:  -> [Transferred]",
                "milestone G07 reopenedUnlessDone:  -> G08",
                "milestone G07 whenDeclined:  -> [V07]",
                "milestone G07 blocks:  -> [G09]",
                "milestone G07 straight:  -> E2",
            ],
            Between(changed));
    }

    /// <summary>Whatever a milestone gets later is either compared, or here with a reason.</summary>
    [Fact]
    public void No_part_of_a_milestone_is_forgotten()
    {
        string[] notCompared = ["Id", "ComesWithEvent"]; // what is compared is told by its id; derived from two that are
        var renamed = new Dictionary<string, string>(StringComparer.Ordinal) { ["LegalBasis"] = "shares", ["IsEmergency"] = "emergency", ["IsSituation"] = "situation" };
        var fields = MilestoneParts.Of(TheWorkflow.National.Milestones[0]).Select(part => part.Field.Split('.')[0]).ToHashSet(StringComparer.Ordinal);

        var forgotten = typeof(Milestone).GetProperties().Select(property => property.Name).Except(notCompared, StringComparer.Ordinal)
            .Where(name => !fields.Contains(renamed.GetValueOrDefault(name) ?? char.ToLowerInvariant(name[0]) + name[1..]))
            .ToList();
        Assert.Empty(forgotten);
    }

    [Fact]
    public void Ladders_tracks_and_compression_count_too()
    {
        var national = TheWorkflow.National;
        var changed = national with
        {
            Ladders = national.Ladders with { Critical = national.Ladders.Critical with { Reminders = [5, 1] } },
            Tracks = [.. national.Tracks.Select(t => t.Id == "Short" ? t with { MaxDays = 80 } : t)],
            Compression = [.. national.Compression.Skip(1)],
        };

        Assert.Equal(
            ["track Short maxDays: 90 -> 80", "compression", "ladder critical: { reminders: [5, 3, 2, 1], E1: 0, E2: 1, E3: 2, E4: 3 } -> { reminders: [5, 1], E1: 0, E2: 1, E3: 2, E4: 3 }"],
            Between(changed).Select(d => d.StartsWith("compression", StringComparison.Ordinal) ? "compression" : d));
    }

    private static IReadOnlyList<string> Between(Workflow after) =>
    [
        .. WorkflowDifferences.Between(TheWorkflow.National, after)
            .Select(d => $"{string.Join(' ', new[] { d.Part, d.Id, d.Field }.OfType<string>())}: {d.Before} -> {d.After}"),
    ];
}
