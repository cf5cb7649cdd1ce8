using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>On remand nobody knows the release date: what would count back from it makes the remand pack (domain.md 4.1).</summary>
public sealed class RemandTests
{
    private static TrajectoryStory Remand => TrajectoryStory.Begins(release: null, title: "preventief");

    [Theory]
    [InlineData("H06")]
    [InlineData("H07")]
    [InlineData("W03")]
    [InlineData("W04")]
    [InlineData("G22")]
    [InlineData("G24")]
    [InlineData("C07")]
    public void What_counts_back_from_release_is_due_ten_working_days_after_entry(string milestone) =>
        Assert.Equal("2026-01-26", Remand.Dues(milestone));

    [Fact]
    public void An_application_that_can_only_wait_for_release_has_no_second_due_yet() => Assert.Equal("2026-01-26", Remand.Dues("W05"));

    [Theory]
    [InlineData("S03", "2026-02-09")]
    [InlineData("I02", "2026-02-09")]
    [InlineData("G03", "2026-01-19")]
    public void What_counts_from_entry_is_due_as_ever(string milestone, string due) => Assert.Equal(due, Remand.Dues(milestone));

    [Theory]
    [InlineData("G26")]
    [InlineData("C08")]
    [InlineData("W09")]
    public void What_counts_from_leaving_is_unscheduled_and_not_overdue(string milestone)
    {
        var story = Remand.Until("2027-01-12 12:00");

        Assert.Equal("", story.Dues(milestone));
        Assert.Empty(story.Rungs(milestone));
    }

    [Theory]
    [InlineData("H05")]
    [InlineData("G11")]
    [InlineData("N04")]
    public void What_is_not_of_the_pack_is_not_asked(string milestone) => Assert.False(Remand.IsInPlay(milestone));

    [Fact]
    public void When_a_date_is_given_it_counts_back_from_that()
    {
        var story = Remand.At("2026-01-20 12:00", Answers.ReleaseOn("2026-07-14"));

        Assert.Equal("Standard", story.Trajectory.Track);
        Assert.Equal("2026-06-16", story.Dues("H06"));
        Assert.Equal("2026-07-07", story.Dues("G22"));
        Assert.True(story.IsInPlay("H05"));
    }
}
