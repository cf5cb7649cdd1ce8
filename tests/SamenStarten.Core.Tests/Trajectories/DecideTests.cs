using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Trajectories;

/// <summary>Commands about the trajectory as a whole.</summary>
public sealed class DecideTests
{
    private static readonly Guid Id = DeterministicId.From("sealed");

    private static TrajectoryStory Begun => TrajectoryStory.Begins().At("2026-01-13 10:00");

    [Fact]
    public void The_lead_is_handed_over_by_whoever_gets_it()
    {
        var story = Begun.Says(Answers.LeadTakenBy("anna"));

        Assert.Equal(
            [new LeadAccepted("AftercareCoordinator", "bert", null, false)], story.Brings(Answers.LeadTakenBy("bert")));
        Assert.Equal("bert", story.Trajectory.LeadContact);
    }

    [Fact]
    public void A_municipality_that_is_confirmed_completes_the_milestone_once()
    {
        var story = Begun;

        Assert.Equal(
            [new MunicipalityConfirmed("0796", "0855"), new MilestoneCompleted("G02", null, null)],
            story.Brings(new ConfirmMunicipality("0796", "0855")));
        Assert.Equal([new MunicipalityConfirmed("0855", null)], story.Brings(new ConfirmMunicipality("0855", null)));
    }

    [Fact]
    public void The_first_estimate_completes_the_first_risk_picture_and_the_next_its_renewal()
    {
        var story = Begun.Says(Answers.LeadTakenBy("anna"));

        Assert.Equal("G07", Completed(story, Answers.Risk(false, Local.Day("2026-04-01"))));
        _ = story.FallDue();
        Assert.Equal("G15", Completed(story, Answers.Risk(true, Local.Day("2026-04-01"))));
        Assert.True(story.Trajectory.HighRisk);
    }

    [Fact]
    public void An_estimate_cannot_be_valid_until_a_day_that_has_passed()
    {
        Assert.Equal("date-passed validUntil", Begun.Refuses(Answers.Risk(false, Local.Day("2026-01-12"))));
        Assert.NotEmpty(Begun.Brings(Answers.Risk(false, Local.Day("2026-01-13"))));
    }

    [Fact]
    public void Contact_after_release_completes_the_first_contact()
    {
        var story = Begun.At("2026-07-14 11:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.Equal([new ContactRecorded(false, "phone")], story.Brings(new RecordContact(false, "phone")));
        Assert.Equal("G26", Completed(story, new RecordContact(true, "phone")));
    }

    [Fact]
    public void Contact_inside_is_contact_and_no_more() =>
        Assert.Equal([new ContactRecorded(true, "visit")], Begun.Brings(new RecordContact(true, "visit")));

    [Fact]
    public void Tension_is_signalled() => Assert.Equal([new TensionSignalled(Id)], Begun.Brings(new SignalTension(Id)));

    [Fact]
    public void What_was_promised_is_recorded() =>
        Assert.Equal([new ExpectationRecorded(Id, true)], Begun.Brings(new RecordExpectation(Id, true)));

    [Fact]
    public void An_event_is_reported() =>
        Assert.Equal([new EventReported("LeaveRequested")], Begun.Brings(new ReportEvent("LeaveRequested")));

    [Theory]
    [InlineData("Earthquake")]
    [InlineData("DetentionEnded")]
    public void An_event_that_nobody_can_report_is_refused(string name) =>
        Assert.Equal("unknown-event event", Begun.Refuses(new ReportEvent(name)));

    [Fact]
    public void It_is_paused_once()
    {
        var story = Begun;

        Assert.Equal([new TrajectoryPaused("absconded")], story.Brings(new Pause("absconded")));
        Assert.Equal("already-paused", story.Refuses(new Pause("absconded")));
    }

    [Fact]
    public void It_is_resumed_once()
    {
        var story = Begun.Says(new Pause("absconded"));

        Assert.Equal([new TrajectoryResumed()], story.Brings(new Resume()));
        Assert.Equal("not-paused", story.Refuses(new Resume()));
    }

    [Fact]
    public void Closing_is_the_closure_decision() =>
        Assert.Equal([new MilestoneCompleted("G31", null, null), new TrajectoryEnded("completed")], Begun.Brings(new Close("completed")));

    [Fact]
    public void The_closure_decision_is_closing()
    {
        Assert.Equal(
            [new MilestoneCompleted("G31", "refused", null), new TrajectoryEnded("refused")], Begun.Brings(Answers.Done("G31", "refused")));
        Assert.Equal([new MilestoneCompleted("G31", null, null), new TrajectoryEnded("completed")], Begun.Brings(Answers.Done("G31")));
    }

    [Fact]
    public void What_is_closed_is_reopened_and_nothing_else()
    {
        var story = Begun.Says(new Close("completed"));

        Assert.Equal("trajectory-closed", story.Refuses(Answers.Done("H01")));
        Assert.Equal("trajectory-closed", story.Refuses(new Close("completed")));
        Assert.Equal("trajectory-closed", story.Refuses(new Pause("absconded")));
        Assert.Equal([new TrajectoryReopened("redetained")], story.Brings(new Reopen("redetained")));
    }

    [Fact]
    public void What_is_not_closed_is_not_reopened() => Assert.Equal("not-closed", Begun.Refuses(new Reopen("redetained")));

    [Fact]
    public void After_a_death_nobody_adds_anything()
    {
        var story = Begun.Says(new RecordDeath(Local.Day("2026-01-13")));

        Assert.Equal("trajectory-frozen", story.Refuses(Answers.Done("H01")));
        Assert.Equal("trajectory-frozen", story.Refuses(new Reopen("mistake")));
    }

    [Fact]
    public void After_erasure_nobody_adds_anything()
    {
        var story = Begun.Says(new Close("completed")).Until("2027-01-13 18:00");

        Assert.Equal("trajectory-erased", story.Refuses(Answers.Done("H01")));
        Assert.Equal("trajectory-erased", story.Refuses(new Reopen("redetained")));
    }

    private static string Completed(TrajectoryStory story, Command command) =>
        Assert.IsType<MilestoneCompleted>(Assert.Single(story.Brings(command), e => e is MilestoneCompleted)).Milestone;
}
