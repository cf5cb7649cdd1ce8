using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Who leaves before a weekend or a holiday has a plan for it (G23).</summary>
public sealed class WeekendPlanTests
{
    [Theory]
    [InlineData("2026-07-17", "2026-07-14")]
    [InlineData("2026-07-18", "2026-07-15")]
    [InlineData("2026-07-19", "2026-07-15")]
    [InlineData("2026-05-13", "2026-05-08")]
    [InlineData("2026-12-24", "2026-12-21")]
    public void On_a_friday_in_the_weekend_or_before_a_holiday_it_is_asked_three_working_days_before(string release, string due) =>
        Assert.Equal(due, TrajectoryStory.Begins(release: release).Dues("G23"));

    [Theory]
    [InlineData("2026-07-13")]
    [InlineData("2026-07-16")]
    public void Before_a_working_day_it_is_not_asked(string release) =>
        Assert.False(TrajectoryStory.Begins(release: release).IsInPlay("G23"));

    [Fact]
    public void It_is_asked_when_release_moves_to_a_friday_and_no_longer_when_it_moves_back()
    {
        var story = TrajectoryStory.Begins().At("2026-03-02 10:00", Answers.ReleaseOn("2026-07-17"));
        Assert.True(story.IsInPlay("G23"));

        Assert.False(story.At("2026-03-09 10:00", Answers.ReleaseOn("2026-07-14")).IsInPlay("G23"));
    }

    [Fact]
    public void While_nobody_knows_the_day_it_is_asked() =>
        Assert.True(TrajectoryStory.Begins(release: null, title: "preventief").IsInPlay("G23"));
}
