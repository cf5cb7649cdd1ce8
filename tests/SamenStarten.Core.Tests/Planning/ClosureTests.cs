using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>After the closure decision of Monday 2 March 2026: retention, erasure, and reopening.</summary>
public sealed class ClosureTests
{
    private static TrajectoryStory Closed => TrajectoryStory.Begins().At("2026-03-02 10:00", new Close("moved-abroad"));

    [Fact]
    public void What_comes_is_its_erasure_after_a_year()
    {
        var erasure = Assert.Single(Closed.Planning);

        Assert.Equal((PlannedKind.IsErased, "G32", "2027-03-02 17:00"), (erasure.Kind, erasure.Milestone!.Id, Local.Text(erasure.At)));
    }

    [Fact]
    public void Closed_on_a_leap_day_it_is_erased_on_the_last_of_february() => Assert.Equal(
        "2029-02-28 17:00",
        Local.Text(TrajectoryStory.Begins("2028-01-12", "2028-07-14").At("2028-02-29 10:00", new Close("moved-abroad")).Planning[0].At));

    [Fact]
    public void Nothing_more_is_asked_of_anyone()
    {
        var story = Closed;
        var mails = story.Mails().Count();

        Assert.Equal(mails, story.Until("2027-03-02 16:59").Mails().Count());
        Assert.Equal(TrajectoryStatus.Ended, story.Trajectory.Status);
    }

    [Fact]
    public void At_that_moment_it_is_erased_and_nothing_follows()
    {
        var story = Closed.Until("2027-03-02 17:00");

        Assert.Equal(TrajectoryStatus.Closed, story.Trajectory.Status);
        Assert.Equal(new MilestoneCompleted("G32", null, null), story.Log[^1].Event);
        Assert.Empty(story.Planning);
        Assert.Empty(story.Falls.Events);
    }

    [Fact]
    public void The_closure_decision_as_a_milestone_is_the_same() =>
        Assert.Equal(
            PlannedKind.IsErased, Assert.Single(TrajectoryStory.Begins().At("2026-03-02 10:00", Answers.Done("G31")).Planning).Kind);

    [Fact]
    public void Reopened_what_is_still_to_come_is_planned_again_and_erasure_is_not()
    {
        var story = Closed.At("2026-03-09 10:00", new Reopen("redetained"));

        Assert.DoesNotContain(story.Planning, m => m.Kind == PlannedKind.IsErased);
        Assert.Contains(story.Planning, m => m is { Kind: PlannedKind.FallsDue, Milestone.Id: "H06" });
        Assert.Equal(TrajectoryStatus.Open, story.Until("2027-04-01 10:00").Trajectory.Status);
    }

    [Fact]
    public void Reopened_what_fell_due_before_does_not_fall_due_again()
    {
        var story = Closed.At("2026-03-09 10:00", new Reopen("redetained")).Until("2026-04-01 10:00");

        Assert.Single(story.Of<MilestoneFellDue>(), e => ((MilestoneFellDue)e.Event).Milestone == "H01");
    }

    [Fact]
    public void Reopened_the_phase_is_that_of_the_moment() =>
        Assert.Equal(("P6", "P0"), (Closed.Trajectory.Phase, Closed.At("2026-03-09 10:00", new Reopen("redetained")).Trajectory.Phase));

    [Fact]
    public void Closed_again_the_term_runs_from_then()
    {
        var story = Closed.At("2026-03-09 10:00", new Reopen("redetained")).At("2026-06-01 10:00", new Close("completed"));

        Assert.Equal("2027-06-01 17:00", Local.Text(Assert.Single(story.Planning).At));
        Assert.Equal(TrajectoryStatus.Closed, story.Until("2027-06-01 17:00").Trajectory.Status);
    }

    [Fact]
    public void A_death_after_closure_starts_the_term_anew() => Assert.Equal(
        "2027-06-01 17:00", Local.Text(Assert.Single(Closed.At("2026-06-01 10:00", new RecordDeath(Local.Day("2026-05-30"))).Planning).At));
}
