using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

public sealed class StatutoryTermsTests
{
    private const string Due = "due: { at: D0 + 28 CD, roll: Backward, capped: false }";

    [Theory]
    [InlineData("due: { at: D0 + 28 CD, roll: Backward }")]
    [InlineData("due: { at: D0 + 4 W, roll: Backward }")]
    [InlineData("due: { at: D0 + 21 CD, roll: None }")]
    [InlineData("due: { at: D0 + 15 WD, roll: Backward }")]
    [InlineData("due: { earliest: [D0 + 28 CD, R - 2 WD], roll: Backward }")]
    [InlineData("due: { at: D0 + 28 CD, ultraShort: R - 1 WD, roll: Backward }")]
    public void A_plan_within_four_weeks_of_entry_keeps_the_law(string due)
        => Assert.Empty(WorkflowText.Valid.InMilestone("G11", Due, due).Read().Findings);

    [Theory]
    [InlineData("due: { at: D0 + 29 CD, roll: Backward }")]
    [InlineData("due: { at: D0 + 20 WD, roll: Backward }")]
    [InlineData("due: { at: D0 + 1 M, roll: Backward }")]
    [InlineData("due: { at: N + 28 CD, roll: Backward }")]
    [InlineData("due: { at: R - 2 WD, roll: Backward }")]
    [InlineData("due: { at: D0 + 28 CD, short: R - 2 WD, roll: Backward }")]
    [InlineData("due: { at: D0 + 28 CD, roll: Forward }")]
    [InlineData("due: D0 + 28 CD")]
    public void A_plan_that_can_come_later_doesnt(string due)
        => Assert.Contains(
            "Pbw art. 18a",
            FindingAssert.Only(WorkflowText.Valid.InMilestone("G11", Due, due), "statutory-relaxed", due),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("class: Statutory", "class: Agreed")]
    [InlineData("tags: [S]", "tags: []")]
    [InlineData("severity: Critical", "severity: Critical\n    when: { release: BeforeNonWorkingDay }")]
    public void Whatever_takes_the_plan_out_of_the_law_is_found(string piece, string replacement)
        => FindingAssert.Only(WorkflowText.Valid.InMilestone("G11", piece, replacement), "statutory-relaxed", replacement.Split('\n')[^1].Trim());

    [Fact]
    public void The_national_workflow_cant_do_without_the_plan()
        => FindingAssert.Only(WorkflowText.Valid.With("id: small", "id: samen-starten").With("[G01, G11]", "[G01]").With("- id: G11", "- id: G12"), "statutory-relaxed", "- id: G01");

    [Fact]
    public void Another_statutory_milestone_needs_a_term_that_can_be_read()
        => FindingAssert.Only(
            WorkflowText.Valid.InMilestone("H01", "class: Agreed", "class: Statutory").InMilestone("H01", "D0 + 10 WD", "D0 plus 10 WD"),
            "invalid-moment",
            "D0 plus 10 WD");

    [Fact]
    public void A_workflow_as_records_is_checked_too()
    {
        var workflow = WorkflowText.Valid.Read().Workflow!;
        Assert.Empty(StatutoryTerms.Check("w.yaml", workflow));

        var late = workflow with
        {
            Milestones = [.. workflow.Milestones.Select(m => m.Id == "G11" ? m with { Due = m.Due with { Roll = Roll.Forward } } : m)],
        };
        FindingAssert.Only(StatutoryTerms.Check("w.yaml", late), "w.yaml", 1, "statutory-relaxed");
    }
}
