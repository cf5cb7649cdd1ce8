using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

public sealed class PhasesTests
{
    [Fact]
    public void A_trajectory_goes_through_all_of_them()
    {
        var story = TrajectoryStory.Begins()
            .At("2026-01-13 10:00", Answers.LeadTakenBy("anna"))
            .At("2026-01-14 10:00", new ConfirmMunicipality("0796", null))
            .At("2026-02-06 12:00", new SharePlan(Local.Day("2026-02-06"), 1))
            .At("2026-07-14 11:00", Answers.LeavesAt("2026-07-14 10:00"))
            .At("2026-08-03 10:00", new Close("completed"));

        Assert.Equal(
            [
                "P0 2026-01-12 09:00", "P1 2026-01-14 10:00", "P2 2026-02-06 12:00",
                "P3 2026-04-21 09:00", "P4 2026-07-14 11:00", "P5 2026-07-16 10:00", "P6 2026-08-03 10:00",
            ],
            Of(story));
    }

    [Fact]
    public void The_lead_alone_is_not_enough() =>
        Assert.Equal("P0", TrajectoryStory.Begins().At("2026-01-13 10:00", Answers.LeadTakenBy("anna")).Trajectory.Phase);

    [Fact]
    public void Preparation_begins_sooner_before_release_on_a_short_stay() =>
        Assert.Equal(
            ["P0 2026-01-12 09:00", "P3 2026-01-30 09:00"], Of(TrajectoryStory.Begins(release: "2026-03-13").Until("2026-03-01 12:00")));

    [Fact]
    public void Preparation_ends_when_release_is_put_off()
    {
        var story = TrajectoryStory.Begins(release: "2026-03-13").At("2026-02-02 10:00", Answers.ReleaseOn("2026-12-15"));

        Assert.Equal("P0", story.Trajectory.Phase);
        Assert.Equal("P3", story.Until("2026-09-22 09:00").Trajectory.Phase);
    }

    [Fact]
    public void Two_days_after_leaving_is_the_same_time_of_day_also_when_the_clock_changes() =>
        Assert.Contains(
            "P5 2026-03-30 10:00",
            Of(TrajectoryStory.Begins(release: "2026-03-28")
                .At("2026-03-28 10:00", Answers.LeavesAt("2026-03-28 10:00"))
                .Until("2026-04-10 12:00")));

    private static IEnumerable<string> Of(TrajectoryStory story) =>
        story.Of<PhaseReached>().Select(e => $"{((PhaseReached)e.Event).Phase} {Local.Text(e.At)}");
}
