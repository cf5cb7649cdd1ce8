using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Nine days, from Monday 2 to Wednesday 11 March 2026: everything is due before the last working day before release.</summary>
public sealed class UltraShortTests
{
    private static readonly TrajectoryStory Story = TrajectoryStory.Begins("2026-03-02", "2026-03-11");

    [Theory]
    [InlineData("G03", "2026-03-03")]
    [InlineData("H07", "2026-03-10")]
    public void The_value_that_a_cell_gives_for_it_wins(string milestone, string due) => Assert.Equal(due, Story.Dues(milestone));

    [Theory]
    [InlineData("C01", "2026-03-04")]
    [InlineData("G04", "2026-03-05")]
    [InlineData("H01", "2026-03-05")]
    [InlineData("I01", "2026-03-05")]
    [InlineData("G24", "2026-03-05")]
    [InlineData("C07", "2026-03-05")]
    public void Otherwise_it_is_the_earliest_of_its_own_three_days_after_entry_and_the_day_before_release(string milestone, string due) =>
        Assert.Equal(due, Story.Dues(milestone));

    [Fact]
    public void On_two_days_it_is_the_day_before_release_or_the_first_day_by_which_anyone_could() =>
        Assert.Equal("2026-03-03", TrajectoryStory.Begins("2026-03-02", "2026-03-04").Dues("H01"));

    [Theory]
    [InlineData("G26", "2026-03-13")]
    [InlineData("G27", "2026-03-25")]
    [InlineData("H09", "2026-03-16")]
    [InlineData("W09", "2026-04-08")]
    [InlineData("W05", "2026-03-03, 2026-03-12")]
    public void What_counts_from_leaving_is_unchanged(string milestone, string due) => Assert.Equal(due, Story.Dues(milestone));

    [Theory]
    [InlineData("G11")]
    [InlineData("G06")]
    [InlineData("H06")]
    [InlineData("G23")]
    public void No_plan_is_asked_nor_a_weekend_plan_for_a_wednesday(string milestone) => Assert.False(Story.IsInPlay(milestone));
}
