using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>A start message that comes late: entry on Monday 12 January 2026, heard of on Tuesday 20 January.</summary>
public sealed class NoticeTests
{
    private static TrajectoryStory HeardLate => TrajectoryStory.Begins(heard: "2026-01-20 14:00");

    [Theory]
    [InlineData("C01", "2026-01-21")]
    [InlineData("G04", "2026-01-21")]
    [InlineData("W01", "2026-01-21")]
    [InlineData("G02", "2026-01-23")]
    [InlineData("H01", "2026-01-26")]
    public void What_was_due_before_the_next_working_day_is_due_then(string milestone, string due) =>
        Assert.Equal(due, HeardLate.Dues(milestone));

    [Fact]
    public void Reminders_that_passed_before_we_knew_are_skipped()
    {
        var story = HeardLate.Until("2026-02-20 12:00");

        Assert.Empty(story.Reminders("G04"));
        Assert.Equal(["-2 2026-01-22 09:00"], story.Reminders("H01"));
    }

    [Fact]
    public void Its_rungs_follow_from_the_day_on_which_it_is_due_now() => Assert.Equal(
        ["E1 2026-01-22 09:00", "E2 2026-01-26 09:00", "E3 2026-01-28 09:00", "E4 2026-02-04 09:00"],
        HeardLate.Until("2026-02-20 12:00").Rungs("G04"));

    [Fact]
    public void Heard_on_a_saturday_the_next_working_day_is_the_monday() =>
        Assert.Equal("2026-01-26", TrajectoryStory.Begins(heard: "2026-01-24 14:00").Dues("C01"));
}
