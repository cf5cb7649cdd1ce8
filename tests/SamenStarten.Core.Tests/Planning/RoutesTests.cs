using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

public sealed class RoutesTests
{
    [Theory]
    [InlineData(0, "UltraShort")]
    [InlineData(10, "UltraShort")]
    [InlineData(11, "Short")]
    [InlineData(90, "Short")]
    [InlineData(91, "Standard")]
    [InlineData(365, "Standard")]
    [InlineData(366, "Long")]
    public void The_length_of_the_stay_chooses_the_route(int days, string track) =>
        Assert.Equal(track, TrajectoryStory.Begins(release: Local.Text(Local.Day("2026-01-12").PlusDays(days))).Trajectory.Track);

    [Theory]
    [InlineData("isd", "2026-01-21", "Isd")]
    [InlineData("isd", null, "Isd")]
    [InlineData("vreemdeling", "2027-07-14", "Vris")]
    [InlineData("preventief", null, "PreTrial")]
    [InlineData("preventief", "2026-02-12", "Short")]
    [InlineData("vervangend", "2026-01-15", "UltraShort")]
    [InlineData("zelfmelder", "2026-07-14", "Standard")]
    [InlineData("buitenland", "2026-01-15", "ForeignDetentionReturn")]
    public void The_title_goes_before_the_length_of_the_stay(string title, string? release, string track) =>
        Assert.Equal(track, TrajectoryStory.Begins(release: release, title: title).Trajectory.Track);

    [Fact]
    public void When_it_changes_what_is_open_stays_and_the_rest_is_not_applicable()
    {
        var story = TrajectoryStory.Begins().At("2026-02-10 12:00", Answers.Done("C03"), Answers.ReleaseOn("2026-04-01"));

        Assert.Equal("Short", story.Trajectory.Track);
        Assert.True(story.IsInPlay("C04"));
        Assert.Equal(("track", "track"), (story.Trajectory["C05"].NotApplicable, story.Trajectory["N04"].NotApplicable));
        Assert.Equal("", story.Dues("C05"));
    }

    [Fact]
    public void When_it_changes_back_what_was_dropped_is_asked_again()
    {
        var story = TrajectoryStory.Begins().At("2026-02-10 12:00", Answers.ReleaseOn("2026-04-01"))
            .At("2026-02-20 12:00", Answers.ReleaseOn("2026-07-14"));

        Assert.True(story.IsInPlay("N04"));
        Assert.Equal("2026-05-19", story.Dues("N04"));
        Assert.Contains("N04", ((TrackChosen)story.Of<TrackChosen>().Last().Event).Reinstated);
    }

    [Fact]
    public void What_somebody_said_need_not_be_done_is_not_asked_again()
    {
        var story = TrajectoryStory.Begins()
            .At("2026-02-10 12:00", new MarkNotApplicable("N04", "not-wanted"), Answers.ReleaseOn("2026-04-01"))
            .At("2026-02-20 12:00", Answers.ReleaseOn("2026-07-14"));

        Assert.Equal("not-wanted", story.Trajectory["N04"].NotApplicable);
    }

    [Fact]
    public void It_does_not_change_when_the_person_has_left()
    {
        var story = TrajectoryStory.Begins().At("2026-02-02 10:00", Answers.LeavesAt("2026-02-02 10:00", "vrijspraak"));

        Assert.Equal("Standard", story.Trajectory.Track);
        Assert.Single(story.Of<TrackChosen>());
    }
}
