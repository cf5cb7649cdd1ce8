using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

public sealed class OverlayTests
{
    private const string File = "overlay.yaml";

    private const string Head = """
        overlay: { id: kust, version: 1, of: small, name: { nl: "Kust", en: "Coast" } }

        """;

    [Fact]
    public void An_overlay_changes_what_it_names_and_nothing_else()
    {
        var workflow = Apply("""
            milestones:
              H01:
                due: D0 + 5 WD
                severity: Critical
                tags: [S]
                responsible: { with: [Inside] }
            """).Workflow!;

        var h01 = workflow.Find("H01")!;
        Assert.Equal(["D0 + 5 WD"], h01.Due.Legs.Select(l => l.ToString()));
        Assert.Equal(["R - 5 WD"], h01.Due.Else.Select(l => l.ToString()));
        Assert.Equal(Severity.Critical, h01.Severity);
        Assert.Equal(["S"], h01.Tags);
        Assert.Equal("Coordinator", h01.Responsible.Role);
        Assert.Equal(["Inside"], h01.Responsible.With);
        Assert.Equal(new LocalText("Woonsituatie", "Housing status"), h01.Name);
        Assert.Equal(["G01", "G11", "H01", "X1"], workflow.Milestones.Select(m => m.Id));
    }

    [Fact]
    public void The_hash_is_of_both_texts()
    {
        var one = Apply("milestones: { H01: { severity: Critical } }").Workflow!;
        var other = Apply("milestones: { H01: { severity: Supporting } }").Workflow!;

        Assert.NotEqual(one.Hash, other.Hash);
        Assert.NotEqual(WorkflowText.Valid.Read().Workflow!.Hash, one.Hash);
    }

    [Fact]
    public void What_is_switched_off_is_gone_with_every_reference_to_it()
    {
        var workflow = Laid(AfterAnother, "milestones: { Z01: { off: true } }").Workflow!;

        Assert.Null(workflow.Find("Z01"));
        Assert.Equal("D0", workflow.Find("H01")!.Start.At!.ToString());
        Assert.Empty(workflow.Find("H01")!.DependsOn);
        Assert.Equal(["G11"], workflow.Profiles["core"]);
    }

    [Fact]
    public void What_every_trajectory_begins_with_or_ends_by_stays()
        => Only("milestones:\n  G01:\n    off: true", 4, "overlay-off-needed");

    [Fact]
    public void What_can_begin_too_late_by_an_overlay_is_found_in_the_overlay()
    {
        var findings = Laid(AfterAnother, "milestones:\n  Z01:\n    start: D0 + 5 W").Findings;

        FindingAssert.Only(findings, File, 4, "due-before-start");
    }

    [Fact]
    public void A_milestone_can_be_added()
    {
        var workflow = Apply(Added("Z01")).Workflow!;

        Assert.Equal(["G01", "G11", "H01", "Z01", "X1"], workflow.Milestones.Select(m => m.Id));
    }

    [Fact]
    public void A_milestone_of_the_emergency_branch_can_be_changed()
        => Assert.Equal(Severity.Critical, Apply("milestones: { X1: { severity: Critical } }").Workflow!.Find("X1")!.Severity);

    [Fact]
    public void A_profile_can_be_chosen_from_the_result()
    {
        var workflow = Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, File, Head + "milestones: { G01: { severity: Critical } }", "core").Workflow!;

        Assert.Equal(["G01", "G11", "X1"], workflow.Milestones.Select(m => m.Id));
    }

    [Fact]
    public void A_milestone_that_the_workflow_doesnt_have_is_named()
        => Only("milestones:\n  H02: { severity: Critical }", 3, "overlay-unknown-milestone");

    [Theory]
    [InlineData("milestones:\n  H01: { severity: Important }", 3)]
    [InlineData("milestones:\n  H01: { off: false }", 3)]
    [InlineData("milestones:\n  H01: {}", 3)]
    [InlineData("milestones:\n  H01:", 3)]
    [InlineData("milestones: {}", 1)]
    [InlineData("add: []", 1)]
    public void What_changes_nothing_is_a_mistake(string text, int line) => Only(text, line, "overlay-touches-nothing");

    [Fact]
    public void An_overlay_for_another_workflow_changes_nothing_here()
    {
        var text = Head.Replace("of: small", "of: large", StringComparison.Ordinal) + "milestones: { H01: { severity: Critical } }";

        FindingAssert.Only(Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, File, text).Findings, File, 1, "overlay-touches-nothing");
    }

    [Theory]
    [InlineData("milestones:\n  G11:\n    off: true", 4)]
    [InlineData("milestones:\n  G11:\n    due: D0 + 6 W", 4)]
    [InlineData("milestones:\n  G11:\n    due: { earliest: [D0 + 6 W, R - 2 WD] }", 4)]
    [InlineData("milestones:\n  G11:\n    due: { roll: Forward }", 4)]
    [InlineData("milestones:\n  G11:\n    due: { short: R - 1 WD }", 4)]
    [InlineData("milestones:\n  G11:\n    tags: [P]", 4)]
    public void A_term_of_the_law_is_never_relaxed(string text, int line)
    {
        var findings = Apply(text).Findings;

        Assert.NotEmpty(findings);
        Assert.All(findings, f => Assert.Equal((File, line, "statutory-relaxed"), (f.File, f.Line, f.Code)));
    }

    [Theory]
    [InlineData("due: D0 + 21 CD")]
    [InlineData("due: { earliest: [D0 + 28 CD, R - 2 WD] }")]
    [InlineData("tags: [S, P]")]
    [InlineData("severity: Important")]
    public void A_term_of_the_law_can_be_tightened(string change)
    {
        var reading = Apply($"milestones:\n  G11:\n    {change}");

        Assert.Empty(reading.Findings);
        Assert.Equal(Roll.Backward, reading.Workflow!.Find("G11")!.Due.Roll);
    }

    [Theory]
    [InlineData("due: D0 + 11 WD", false)]
    [InlineData("due: D0 + 3 W", false)]
    [InlineData("due: { every: 7 W }", false)]
    [InlineData("due: { short: D0 + 6 WD }", false)]
    [InlineData("tags: [U]", false)]
    [InlineData("off: true", false)]
    [InlineData("due: { earliest: [D0 + 9 WD, R - 5 W] }", true)]
    [InlineData("due: { short: D0 + 1 W }", false)]
    [InlineData("due: { every: 5 W }", true)]
    [InlineData("tags: [U, S, V]", true)]
    public void What_the_workflow_calls_statutory_is_only_tightened(string change, bool allowed)
    {
        var statutory = WorkflowText.Valid.InMilestone("H01", "class: Agreed", "class: Statutory").Text;
        var findings = Overlay.ApplyTo(WorkflowText.File, statutory, File, Head + $"milestones:\n  H01:\n    {change}").Findings;

        if (allowed)
        {
            Assert.Empty(findings);
        }
        else
        {
            FindingAssert.Only(findings, File, 4, "statutory-relaxed");
        }
    }

    [Theory]
    [InlineData("milestones:\n  H01:\n    phase: P4", 4, "unknown-key")]
    [InlineData("milestones:\n  H01:\n    due: soon", 4, "invalid-moment")]
    [InlineData("milestones:\n  H01:\n    severity: High", 4, "wrong-kind")]
    [InlineData("milestones:\n  H01:\n    name: { nl: \"Thuis\" }", 4, "name-missing")]
    [InlineData("milestones:\n  H01: gone", 3, "wrong-kind")]
    [InlineData("milestones: [H01]", 2, "wrong-kind")]
    [InlineData("milestones: { H01: { off: maybe } }", 2, "wrong-kind")]
    [InlineData("add:\n  - id: Z01\n    due: [", 5, "yaml-invalid")]
    public void The_form_of_an_overlay_is_checked_by_itself(string text, int line, string code)
    {
        var findings = OverlayReader.Read(File, Head + text + "\n").Findings;

        Assert.Contains(findings, f => f.File == File && f.Code == code && f.Line <= line);
        Assert.Contains(Apply(text).Findings, f => f.File == File && f.Code == code);
    }

    [Fact]
    public void An_overlay_by_itself_says_what_it_does()
    {
        var overlay = OverlayReader.Read(File, Head + "milestones: { H01: { severity: Critical }, G01: { off: true } }\n" + Added("Z01")).Overlay!;

        Assert.Equal(("kust", 1, "small"), (overlay.Id, overlay.Version, overlay.Of));
        Assert.Equal(["H01", "G01"], overlay.Changes);
        Assert.Equal(["G01"], overlay.Off);
        Assert.Equal(["Z01"], overlay.Adds);
    }

    [Fact]
    public void What_an_overlay_breaks_is_found_in_the_overlay()
    {
        Only("milestones:\n  H01:\n    responsible: { role: Nobody }", 4, "unknown-role");
        Only(Added("H01"), 3, "duplicate-id");
    }

    [Fact]
    public void What_the_workflow_has_wrong_is_found_in_the_workflow()
    {
        var broken = WorkflowText.Valid.InMilestone("H01", "after: [G01]", "after: [G99]");
        var findings = Overlay.ApplyTo(WorkflowText.File, broken.Text, File, Head + "milestones: { H01: { severity: Critical } }").Findings;

        FindingAssert.Only(findings, WorkflowText.File, broken.LineOf("G99"), "unknown-milestone");
    }

    [Fact]
    public void A_text_is_recognised_as_an_overlay()
    {
        Assert.True(OverlayReader.IsOverlay(Head));
        Assert.False(OverlayReader.IsOverlay(WorkflowText.Valid.Text));
        Assert.False(OverlayReader.IsOverlay("]"));
    }

    private static WorkflowText AfterAnother => WorkflowText.Valid.Plus(Added("Z01").Replace("add:\n", "", StringComparison.Ordinal))
        .InMilestone("H01", "after: [G01]", "after: [Z01]")
        .InMilestone("H01", "dependsOn: [G01]", "dependsOn: [Z01]")
        .With("core: [G01, G11]", "core: [Z01, G11]");

    private static Reading Laid(WorkflowText over, string text) => Overlay.ApplyTo(WorkflowText.File, over.Text, File, Head + text);

    private static Reading Apply(string text) => Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, File, Head + text);

    private static void Only(string text, int line, string code) => FindingAssert.Only(Apply(text).Findings, File, line, code);

    private static string Added(string id) => $$"""
        add:
          - id: {{id}}
            phase: P0
            name: { nl: "Nog een", en: "Another" }
            responsible: { role: Coordinator }
            start: D0
            due: D0 + 10 WD
            tags: [U, S]
            severity: Important
            exit: { text: { nl: "Klaar", en: "Done" } }
            visibility: { F: [Coordinator] }
            shares: { legalBasis: Pbw18a }
            basis: { class: Default }
        """;
}
