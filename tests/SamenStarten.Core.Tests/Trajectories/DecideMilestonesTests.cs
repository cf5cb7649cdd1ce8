using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Trajectories;

public sealed class DecideMilestonesTests
{
    private static readonly Guid Note = DeterministicId.From("note");

    public static TheoryData<Command> OnAnyMilestone { get; } = new(OnMilestone("Z99"));

    private static TrajectoryStory Begun => TrajectoryStory.Begins().At("2026-01-13 10:00");

    [Fact]
    public void Done_is_done_with_its_outcome_and_note() =>
        Assert.Equal([new MilestoneCompleted("H01", "ownHome", Note)], Begun.Brings(new CompleteMilestone("H01", "ownHome", Note)));

    [Fact]
    public void Done_needs_no_outcome() => Assert.Equal([new MilestoneCompleted("H01", null, null)], Begun.Brings(Answers.Done("H01")));

    [Fact]
    public void An_outcome_that_it_cannot_have_is_refused_with_those_that_it_can()
    {
        var story = Begun;

        Assert.Equal("unknown-outcome outcome", story.Refuses(Answers.Done("H01", "castle")));
        Assert.Contains("ownHome, withOthers, none", story.Rejection!.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Not_applicable_says_why() =>
        Assert.Equal([new MilestoneNotApplicable("N03", "no-children")], Begun.Brings(new MarkNotApplicable("N03", "no-children")));

    [Fact]
    public void Not_applicable_without_a_reason_is_refused() =>
        Assert.Equal("reason-required reason", Begun.Refuses(new MarkNotApplicable("N03", "no-children"), reason: false));

    [Fact]
    public void More_time_is_given_with_a_date() =>
        Assert.Equal(
            [new MilestoneExtended("H01", Local.Day("2026-02-02"))], Begun.Brings(new ExtendMilestone("H01", Local.Day("2026-02-02"))));

    [Fact]
    public void More_time_without_a_reason_is_refused() =>
        Assert.Equal("reason-required reason", Begun.Refuses(new ExtendMilestone("H01", Local.Day("2026-02-02")), reason: false));

    [Fact]
    public void More_time_until_a_day_that_has_passed_is_refused()
    {
        Assert.Equal("date-passed due", Begun.Refuses(new ExtendMilestone("H01", Local.Day("2026-01-12"))));
        Assert.Single(Begun.Brings(new ExtendMilestone("H01", Local.Day("2026-01-13"))));
    }

    [Fact]
    public void What_the_law_sets_can_be_earlier_and_never_later()
    {
        Assert.Equal("statutory-term due", Begun.Refuses(new ExtendMilestone("G11", Local.Day("2026-02-10"))));
        Assert.Single(Begun.Brings(new ExtendMilestone("G11", Local.Day("2026-02-09"))));
        Assert.Single(Begun.Brings(new ExtendMilestone("G11", Local.Day("2026-02-02"))));
    }

    [Fact]
    public void What_the_law_sets_cannot_be_put_back_once_it_was_put_forward_beyond_the_law()
    {
        var story = Begun.Says(new ExtendMilestone("G11", Local.Day("2026-02-02")));

        Assert.Equal("statutory-term due", story.Refuses(new ExtendMilestone("G11", Local.Day("2026-02-10"))));
    }

    [Fact]
    public void A_term_stands_still_until_a_day_and_the_working_days_are_added()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00");
        var before = story.Dues("H01");

        _ = story.Says(new SuspendTerm("H01", Local.Day("2026-01-21")));

        Assert.Equal(("2026-01-26", "2026-02-02"), (before, story.Dues("H01")));
        Assert.Equal(Local.Day("2026-01-21"), story.Trajectory["H01"].SuspendedUntil);
        Assert.Equal("already-suspended", story.Says(new SuspendTerm("H01", Local.Day("2026-02-02"))).Rejection?.Code);
    }

    [Fact]
    public void A_term_that_goes_on_sooner_gets_only_the_days_that_it_stood_still()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new SuspendTerm("H01", Local.Day("2026-01-21"))).At("2026-01-16 10:00", new ResumeTerm("H01"));

        Assert.Equal("2026-01-28", story.Dues("H01"));
        Assert.Equal("not-suspended", story.Says(new ResumeTerm("H01")).Rejection?.Code);
    }

    [Fact]
    public void While_a_term_stands_still_nobody_is_reminded_of_it()
    {
        var story = TrajectoryStory.Begins().At("2026-01-20 10:00", new SuspendTerm("H01", Local.Day("2026-02-16")));
        var suspended = story.Now;

        Assert.Equal("2026-02-20", story.Dues("H01"));
        Assert.Equal(
            ["2026-02-18"],
            story.Until("2026-02-20 08:00").Of<MilestoneReminded>().Where(r => ((MilestoneReminded)r.Event).Milestone == "H01" && r.At > suspended)
                .Select(r => Local.Text(r.At)[..10]));
    }

    [Fact]
    public void What_the_law_sets_or_has_passed_or_has_no_day_or_reason_does_not_stand_still()
    {
        Assert.Equal("statutory-term until", Begun.Refuses(new SuspendTerm("G11", Local.Day("2026-02-10"))));
        Assert.Equal("date-passed until", Begun.Refuses(new SuspendTerm("H01", Local.Day("2026-01-13"))));
        Assert.Equal("reason-required reason", Begun.Refuses(new SuspendTerm("H01", Local.Day("2026-02-02")), reason: false));
        Assert.Equal("not-suspended milestone", Begun.Refuses(new ResumeTerm("H01")));
        Assert.Equal("term-passed", TrajectoryStory.Begins().At("2026-02-16 10:00", new SuspendTerm("H01", Local.Day("2026-03-02"))).Rejection?.Code);
    }

    [Fact]
    public void A_partner_declines_and_says_why() =>
        Assert.Equal([new MilestoneDeclined("H01", "no-capacity")], Begun.Brings(new DeclineMilestone("H01", "no-capacity")));

    [Fact]
    public void Not_my_task_gives_it_back() => Assert.Equal([new MilestoneReturned("H01")], Begun.Brings(new NotMyTask("H01")));

    [Fact]
    public void The_escalation_that_is_acknowledged_is_the_last_one()
    {
        var story = TrajectoryStory.Begins().At("2026-01-19 10:00");

        Assert.Equal([new EscalationAcknowledged("C01", Rung.E2)], story.Brings(new AcknowledgeEscalation("C01")));
        Assert.Empty(story.Brings(new AcknowledgeEscalation("C01")));
    }

    [Fact]
    public void What_was_not_escalated_cannot_be_acknowledged() =>
        Assert.Equal("not-escalated milestone", Begun.Refuses(new AcknowledgeEscalation("H01")));

    [Fact]
    public void A_document_is_received_and_can_be_returned()
    {
        var story = Begun;

        Assert.Equal(
            [new DocumentReceived("W01", "DetentionStatement", Note)],
            story.Brings(new ReceiveDocument("W01", "DetentionStatement", Note)));
        Assert.Equal(
            [new DocumentReturned("W01", "DetentionStatement", "unreadable")],
            story.Brings(new ReturnDocument("W01", "DetentionStatement", "unreadable")));
    }

    [Fact]
    public void A_document_that_is_not_asked_for_is_refused()
    {
        Assert.Equal("unknown-document document", Begun.Refuses(new ReceiveDocument("W01", "Poem", null)));
        Assert.Equal("unknown-document document", Begun.Refuses(new ReturnDocument("W01", "Poem", "unreadable")));
    }

    [Fact]
    public void A_document_can_come_after_the_work_was_done() =>
        Assert.Single(Begun.Says(Answers.Done("W01")).Brings(new ReceiveDocument("W01", "DetentionStatement", null)));

    [Theory]
    [MemberData(nameof(OnAnyMilestone))]
    public void A_milestone_that_the_workflow_does_not_have_is_refused(Command command) =>
        Assert.Equal("unknown-milestone milestone", Begun.Refuses(command));

    [Fact]
    public void A_milestone_of_another_route_is_refused() =>
        Assert.All(
            OnMilestone("G11"),
            command => Assert.Equal("not-in-play milestone", TrajectoryStory.Begins(release: "2026-01-21").Refuses(command)));

    [Fact]
    public void A_milestone_that_need_not_be_done_is_refused()
    {
        var story = Begun.Says(new MarkNotApplicable("N03", "no-children"));

        Assert.All(OnMilestone("N03"), command => Assert.Equal("not-in-play milestone", story.Refuses(command)));
    }

    [Fact]
    public void What_is_done_is_done()
    {
        var story = Begun.Says(Answers.Done("W01"));

        Assert.All(
            OnMilestone("W01").Where(c => c is not (ReceiveDocument or ReturnDocument)),
            command => Assert.Equal("already-done milestone", story.Refuses(command)));
    }

    [Fact]
    public void What_recurs_can_be_done_again()
    {
        var story = Begun.Says(new SharePlan(Local.Day("2026-01-13"), 1)).Says(Answers.Done("G14"));

        Assert.Single(story.Brings(Answers.Done("G14")));
    }

    [Fact]
    public void The_lead_is_accepted_by_whoever_takes_it()
    {
        Assert.Equal("lead-not-accepted milestone", Begun.Refuses(Answers.Done("G03")));
        Assert.Equal(
            [new LeadAccepted("AftercareCoordinator", "anna", "bert", false), new MilestoneCompleted("G03", null, null)],
            Begun.Brings(Answers.LeadTakenBy("anna", deputy: "bert")));
    }

    [Fact]
    public void Erasure_follows_by_itself() => Assert.Equal("done-by-itself milestone", Begun.Refuses(Answers.Done("G32")));

    private static Command[] OnMilestone(string id) =>
    [
        Answers.Done(id), new MarkNotApplicable(id, "not-needed"), new ExtendMilestone(id, Local.Day("2026-06-01")),
        new DeclineMilestone(id, "no-capacity"), new NotMyTask(id), new AcknowledgeEscalation(id),
        new ReceiveDocument(id, "DetentionStatement", null), new ReturnDocument(id, "DetentionStatement", "unreadable"),
    ];
}
