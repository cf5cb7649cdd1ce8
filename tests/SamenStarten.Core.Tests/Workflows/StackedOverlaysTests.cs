using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

/// <summary>What a region agreed, and over it what one of its municipalities does.</summary>
public sealed class StackedOverlaysTests
{
    private const string Region = """
        overlay: { id: kust, version: 2, of: small, name: { nl: "Kust", en: "Coast" } }
        milestones:
          H01:
            due: D0 + 8 WD
            responsible: { with: [Inside] }
        """;

    private const string Municipality = """
        overlay: { id: den-duin, version: 1, of: small, name: { nl: "Den Duin", en: "Den Duin" } }
        milestones:
          H01:
            due: D0 + 9 WD
            exit: { text: { nl: "Bekend bij het loket", en: "Known at the desk" } }
        """;

    [Fact]
    public void What_comes_out_is_called_after_what_lies_over_it_and_keeps_the_version_of_the_workflow()
    {
        var one = Laid(Region).Workflow!;
        var both = Laid(Region, Municipality).Workflow!;

        Assert.Equal(("small+kust.2", 3), (one.Id, one.Version));
        Assert.Equal(("small+kust.2+den-duin.1", 3), (both.Id, both.Version));
        Assert.NotEqual(one.Hash, both.Hash);
    }

    [Fact]
    public void With_no_overlay_it_is_the_workflow_itself()
    {
        var (plain, none) = (WorkflowText.Valid.Read().Workflow!, Laid().Workflow!);

        Assert.Equal((plain.Id, plain.Hash), (none.Id, none.Hash));
    }

    [Fact]
    public void The_last_one_has_the_last_word_and_leaves_the_rest_as_the_first_made_it()
    {
        var h01 = Laid(Region, Municipality).Workflow!.Find("H01")!;

        Assert.Equal("D0 + 9 WD", h01.Due.Legs.Single().ToString());
        Assert.Equal(["Inside"], h01.Responsible.With);
        Assert.Equal(new LocalText("Bekend bij het loket", "Known at the desk"), h01.Exit.Text);
        Assert.Equal(["ownHome", "none"], h01.Exit.Outcomes);
    }

    [Fact]
    public void A_municipality_can_be_looser_than_its_region_but_never_than_the_law()
    {
        Assert.Empty(Laid(With(Region, "G11", "due: D0 + 14 CD"), With(Municipality, "G11", "due: D0 + 21 CD")).Findings);

        var findings = Laid(With(Region, "G11", "due: D0 + 14 CD"), With(Municipality, "G11", "due: D0 + 35 CD")).Findings;
        FindingAssert.Only(findings, "1.yaml", 3, "statutory-relaxed");
    }

    [Fact]
    public void What_the_workflow_calls_law_is_held_against_the_workflow_and_not_against_the_region()
    {
        var statutory = WorkflowText.Valid.InMilestone("H01", "class: Agreed", "class: Statutory").Text;
        var (region, municipality) = (With(Region, "H01", "due: { earliest: [D0 + 5 WD, R - 6 W] }"), With(Municipality, "H01", "due: { earliest: [D0 + 9 WD, R - 5 W] }"));

        Assert.Empty(Overlay.ApplyTo(WorkflowText.File, statutory, [("0.yaml", region), ("1.yaml", municipality)]).Findings);
    }

    [Fact]
    public void What_is_wrong_in_one_of_them_is_found_there()
    {
        FindingAssert.Only(Laid(Region, With(Municipality, "H02", "severity: Critical")).Findings, "1.yaml", 3, "overlay-unknown-milestone");
        FindingAssert.Only(Laid(Region, Region).Findings, "1.yaml", 1, "duplicate-id");
        Assert.Contains(Laid("", Municipality).Findings, f => f.File == "0.yaml");
    }

    [Fact]
    public void What_the_region_says_already_needs_no_saying()
        => FindingAssert.Only(Laid(Region, With(Municipality, "H01", "due: D0 + 8 WD")).Findings, "1.yaml", 3, "overlay-touches-nothing");

    [Fact]
    public void What_the_region_switched_off_cant_be_changed_any_more()
        => FindingAssert.Only(Laid(With(Region, "H01", "off: true"), Municipality).Findings, "1.yaml", 3, "overlay-touches-nothing");

    [Fact]
    public void A_whole_domain_of_life_can_be_switched_off()
    {
        var workflow = Laid(Head + "off: { domains: [Housing] }").Workflow!;

        Assert.Null(workflow.Find("H01"));
        Assert.Equal(["G01", "G11", "X1"], workflow.Milestones.Select(m => m.Id));
    }

    [Theory]
    [InlineData("off: { domains: [Debts] }", "overlay-touches-nothing")]
    [InlineData("off: { domains: [Housings] }", "wrong-kind")]
    [InlineData("off: { phases: [P0] }", "unknown-key")]
    [InlineData("milestones: { H01: { exit: { outcomes: [none] } } }", "unknown-key")]
    [InlineData("milestones: { H01: { start: { after: [G99] } } }", "unknown-milestone")]
    public void What_it_cant_do_is_said(string text, string code)
        => Assert.Contains(Laid(Head + text).Findings, f => (f.File, f.Line, f.Code) == ("0.yaml", 2, code));

    [Fact]
    public void A_domain_with_something_in_it_that_is_law_stays()
    {
        var statutory = WorkflowText.Valid.InMilestone("H01", "class: Agreed", "class: Statutory").Text;
        var findings = Overlay.ApplyTo(WorkflowText.File, statutory, "0.yaml", Head + "off: { domains: [Housing] }").Findings;

        FindingAssert.Only(findings, "0.yaml", 2, "statutory-relaxed");
    }

    [Fact]
    public void The_start_of_what_is_counted_from_it_stays_when_the_workflow_calls_it_law()
    {
        var statutory = WorkflowText.Valid.InMilestone("H01", "class: Agreed", "class: Statutory").InMilestone("H01", "D0 + 10 WD, R - 4 W", "opened + 10 WD").Text;
        var findings = Overlay.ApplyTo(WorkflowText.File, statutory, "0.yaml", Head + "milestones:\n  H01:\n    start: D0 + 3 WD").Findings;

        FindingAssert.Only(findings, "0.yaml", 4, "statutory-relaxed");
    }

    [Theory]
    [InlineData("Den Duin")]
    [InlineData("a+b")]
    [InlineData("a.1")]
    public void An_id_that_would_make_the_name_unclear_is_refused(string id)
        => Assert.Contains(Laid(Region.Replace("id: kust", $"id: {id}", StringComparison.Ordinal)).Findings, f => (f.Line, f.Code) == (1, "wrong-kind"));

    private const string Head = """
        overlay: { id: kust, version: 2, of: small, name: { nl: "Kust", en: "Coast" } }

        """;

    private static string With(string overlay, string milestone, string change) => $"{overlay.Split('\n')[0]}\nmilestones:\n  {milestone}: {{ {change} }}";

    private static Reading Laid(params string[] overlays) =>
        Overlay.ApplyTo(WorkflowText.File, WorkflowText.Valid.Text, [.. overlays.Select((text, i) => ($"{i}.yaml", text))]);
}
