using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>How leads and terms shrink when the stay is short: the table and the examples of domain.md 4.1.</summary>
public sealed class CompressionTests
{
    [Theory]
    [InlineData(28, 60, 14)]
    [InlineData(70, 60, 35)]
    [InlineData(14, 30, 4)]
    [InlineData(28, 11, 3)]
    [InlineData(7, 11, 1)]
    [InlineData(1, 11, 1)]
    [InlineData(70, 120, 70)]
    public void A_lead_shrinks_as_the_stay_does_halves_up_and_at_least_to_one_day(int lead, int stay, int days) =>
        Assert.Equal(days, Legs.Compressed(lead, stay, 120));

    [Theory]
    [InlineData("H06", "2026-02-27")]
    [InlineData("H05", "2026-02-06")]
    [InlineData("H07", "2026-03-06")]
    public void On_a_stay_of_sixty_days_four_weeks_are_fourteen_days_and_ten_weeks_thirty_five(string milestone, string due) =>
        Assert.Equal(due, Story(60).Dues(milestone));

    [Fact]
    public void A_start_that_is_counted_back_from_release_shrinks_with_it() =>
        Assert.Equal("2026-01-30 09:00", Story(60).Until("2026-03-01 12:00").OpenedAt("G18"));

    [Theory]
    [InlineData("G22", "2026-03-06")]
    [InlineData("G24", "2026-03-11")]
    public void A_lead_in_working_days_does_not_shrink(string milestone, string due) => Assert.Equal(due, Story(60).Dues(milestone));

    [Theory]
    [InlineData("S01", "2026-01-26")]
    [InlineData("N01", "2026-01-26")]
    [InlineData("G13", "2026-01-26")]
    [InlineData("G06", "2026-01-26")]
    [InlineData("G04", "2026-01-15")]
    public void On_a_short_stay_what_counts_from_entry_is_due_within_ten_working_days(string milestone, string due) =>
        Assert.Equal(due, Story(60).Dues(milestone));

    [Fact]
    public void On_a_stay_of_three_to_four_months_leads_shrink_and_terms_from_entry_do_not()
    {
        var story = Story(100);

        Assert.Equal("2026-02-23", story.Dues("H05"));
        Assert.Equal("2026-02-02", story.Dues("S01"));
    }

    [Theory]
    [InlineData(90, "Short")]
    [InlineData(91, "Standard")]
    public void On_a_short_stay_only_what_is_tagged_for_it_is_used(int days, string track)
    {
        var story = Story(days);

        Assert.Equal(track, story.Trajectory.Track);
        Assert.Equal(days > 90, story.IsInPlay("N04"));
    }

    [Theory]
    [InlineData(60, "2026-02-09")]
    [InlineData(20, "2026-01-29")]
    public void The_plan_is_not_capped_and_is_there_two_working_days_before_release(int days, string due) =>
        Assert.Equal(due, Story(days).Dues("G11"));

    [Fact]
    public void The_plan_is_rolled_back_and_never_forward() => Assert.Equal("2026-02-06", TrajectoryStory.Begins("2026-01-10").Dues("G11"));

    [Fact]
    public void Registration_for_a_home_waits_for_the_choice_of_a_route_on_a_short_stay()
    {
        var story = Story(60).At("2026-01-20 12:00");
        Assert.Equal("", story.Dues("H04"));

        Assert.Equal("2026-01-27", story.Says(Answers.Done("H01")).Says(Answers.Done("H03")).Dues("H04"));
    }

    [Fact]
    public void Nothing_that_counts_back_from_release_is_due_before_five_working_days_of_detention() =>
        Assert.Equal("2026-01-19", Story(125).Dues("H04"));

    [Fact]
    public void Nor_is_it_due_after_the_last_working_day_before_release()
    {
        // From Thursday 2 April over Easter to Monday 13 April there are five working days.
        var story = TrajectoryStory.Begins("2026-04-02", "2026-04-13");

        Assert.Equal("2026-04-10", story.Dues("H05"));
        Assert.Equal("2026-04-10", story.Dues("G22"));
    }

    [Fact]
    public void A_lead_of_a_day_before_a_monday_is_the_friday() =>
        Assert.Equal("2026-01-23", TrajectoryStory.Begins("2026-01-12", "2026-01-26").Dues("N05"));

    private static TrajectoryStory Story(int days) =>
        TrajectoryStory.Begins("2026-01-12", Local.Text(Local.Day("2026-01-12").PlusDays(days)));
}
