using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

public sealed class WorkflowReaderTests
{
    [Fact]
    public void A_valid_workflow_reads_without_findings()
    {
        var reading = WorkflowText.Valid.Read();

        Assert.Empty(reading.Findings);
        Assert.NotNull(reading.Workflow);
    }

    [Fact]
    public void What_is_written_is_what_is_read()
    {
        var workflow = WorkflowText.Valid.Read().Workflow!;

        Assert.Equal("small", workflow.Id);
        Assert.Equal(3, workflow.Version);
        Assert.Equal(["UltraShort", "Short", "Standard", "Long", "PreTrial", "Isd", "Vris"], workflow.Tracks.Select(t => t.Id));
        Assert.True(workflow.Track("Standard").UsesAll);
        Assert.True(workflow.Track("PreTrial").WhenReleaseUnknown);
        Assert.Equal(["isd"], workflow.Track("Isd").Titles);
        Assert.Equal(new CompressionRow(90, 120, 10, null, 5), workflow.Compression[1]);
        Assert.Equal("D0 + 10 WD", workflow.RemandPackDue.ToString());
        Assert.Equal("Boss", workflow.FindRole("Coordinator")!.Manager);
        Assert.True(workflow.FindRole("Inside")!.InPrison);
        Assert.Equal(3, workflow.Ladders.Critical.Rungs[Rung.E4]);
        Assert.Equal(RungTarget.Lead, workflow.Ladders.Targets[Rung.E2]);
        Assert.Equal(5, workflow.Emergency.NoticeWorkingDays);
        Assert.Equal(new Offset(6, TermUnit.Months), workflow.Retention.StartMessageWithoutTrajectory);
        Assert.Equal(["G01", "G11", "H01", "X1"], workflow.Milestones.Select(m => m.Id));
        Assert.True(workflow.Find("X1")!.IsEmergency);
    }

    [Fact]
    public void Every_form_of_a_due_is_read()
    {
        var due = WorkflowText.Valid.Read().Workflow!.Find("H01")!.Due;

        Assert.Equal(["D0 + 10 WD", "R - 4 W"], due.Legs.Select(l => l.ToString()));
        Assert.Equal("D0 + 5 WD", due.Short!.ToString());
        Assert.Equal(["R - 5 WD"], due.Else.Select(l => l.ToString()));
        Assert.Equal(new Offset(6, TermUnit.Weeks), due.Every);
        Assert.Equal(["Transferred"], due.On);
        Assert.Equal(new Offset(10, TermUnit.WorkingDays), due.OnTerm);
        Assert.Null(due.Roll);
        Assert.True(due.Capped);
    }

    [Fact]
    public void A_condition_a_document_and_the_sight_of_roles_are_read()
    {
        var workflow = WorkflowText.Valid.Read().Workflow!;

        Assert.Equal("G01", workflow.Find("H01")!.When!.Milestone);
        Assert.Equal(["ours"], workflow.Find("H01")!.When!.Outcome);
        Assert.Equal(new DocumentNeed("ReintegrationPlan", "Inside", "ReferenceOnly"), workflow.Find("G11")!.Documents.Single());
        Assert.Equal(["Inside"], workflow.Find("G11")!.Visibility["S"]);
        Assert.Equal("Pbw18a", workflow.Find("G11")!.LegalBasis);
        Assert.Equal(BasisClass.Statutory, workflow.Find("G11")!.Basis.Class);
    }

    [Fact]
    public void The_hash_is_of_the_text_whatever_its_line_endings()
    {
        var text = WorkflowText.Valid.Text;
        var windows = WorkflowReader.Read("w.yaml", "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Workflow!;

        Assert.Equal(WorkflowText.Valid.Read().Workflow!.Hash, windows.Hash);
        Assert.Matches("^[0-9a-f]{64}$", windows.Hash);
        Assert.NotEqual(windows.Hash, WorkflowText.Valid.With("version: 3", "version: 4").Read().Workflow!.Hash);
    }

    [Fact]
    public void A_profile_keeps_its_milestones_and_those_of_the_emergency_branch()
    {
        var workflow = WorkflowText.Valid.With("core: [G01, G11]", "core: [H01]").Read("core").Workflow!;

        Assert.Equal(["H01", "X1"], workflow.Milestones.Select(m => m.Id));
    }

    [Fact]
    public void What_only_came_after_a_dropped_milestone_begins_at_entry()
    {
        var h01 = WorkflowText.Valid.With("core: [G01, G11]", "core: [H01]").Read("core").Workflow!.Find("H01")!;

        Assert.Equal("D0", h01.Start.At!.ToString());
        Assert.Empty(h01.Start.After);
        Assert.Empty(h01.DependsOn);
        Assert.Null(h01.When);
    }

    [Fact]
    public void A_profile_is_another_workflow_than_the_whole()
        => Assert.NotEqual(WorkflowText.Valid.Read().Workflow!.Hash, WorkflowText.Valid.Read("core").Workflow!.Hash);

    [Fact]
    public void A_copy_with_other_milestones_finds_those()
    {
        var workflow = WorkflowText.Valid.Read().Workflow!;
        Assert.NotNull(workflow.Find("G01"));

        Assert.Null((workflow with { Milestones = [] }).Find("G01"));
    }
}
