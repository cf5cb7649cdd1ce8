using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>The reading rules of domain.md 4.1.</summary>
public sealed class ReadingRulesTests
{
    [Fact]
    public void Five_working_days_after_a_saturday_is_the_friday() =>
        Assert.Equal("2026-03-13", TrajectoryStory.Begins("2026-03-07", "2026-09-07").Dues("G03"));

    [Fact]
    public void What_is_counted_back_from_release_rolls_back() =>
        Assert.Equal("2026-06-19", TrajectoryStory.Begins(release: "2026-07-18").Dues("G20"));

    [Fact]
    public void What_is_counted_from_leaving_rolls_forward() =>
        Assert.Equal("2026-07-20", TrajectoryStory.Begins(release: "2026-07-14").Dues("H09"));

    [Fact]
    public void Contact_within_48_hours_rolls_nowhere() =>
        Assert.Equal("2026-07-18", TrajectoryStory.Begins(release: "2026-07-16").Dues("G26"));

    [Fact]
    public void The_key_is_handed_over_on_the_day_of_leaving_or_the_working_day_before() =>
        Assert.Equal("2026-07-17", TrajectoryStory.Begins(release: "2026-07-18").Dues("H08"));

    [Theory]
    [InlineData("2026-07-14", "2026-02-09")]
    [InlineData("2026-02-11", "2026-01-23")]
    public void Of_two_terms_the_earliest_leg_counts(string release, string due) =>
        Assert.Equal(due, TrajectoryStory.Begins(release: release).Dues("I02"));

    [Theory]
    [InlineData("C07", "2026-07-15 17:00")]
    [InlineData("C01", "2026-07-14 12:00")]
    public void What_is_due_sooner_while_something_critical_is_open_has_its_own_term_when_nothing_is(string last, string due)
    {
        var byHand = TheWorkflow.With("G25", m => m with { Auto = false });
        var story = TrajectoryStory.Begins(release: "2026-07-14", title: "vreemdeling", workflow: byHand)
            .At("2026-07-01 10:00", Answers.LeadTakenBy("somebody"), Answers.Done("G04"), Answers.Done("C01"), Answers.Done("G24"))
            .At("2026-07-08 10:00", last == "C07" ? Answers.Done("C07") : Answers.ReleaseOn("2026-07-14"))
            .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.Equal(due, story.DueTimes("G25"));
    }

    [Fact]
    public void A_hard_term_is_a_second_due_of_the_same_work()
    {
        var story = TrajectoryStory.Begins();
        Assert.Equal("2026-06-16, 2026-07-07", story.Dues("I04"));

        Assert.Equal("", story.At("2026-02-02 12:00", Answers.Done("I04")).Dues("I04"));
    }

    [Fact]
    public void A_recheck_asks_again_also_when_it_was_done()
    {
        var story = TrajectoryStory.Begins();
        Assert.Equal("2026-02-09, 2026-06-16", story.Dues("S03"));

        Assert.Equal("2026-06-16", story.At("2026-02-02 12:00", Answers.Done("S03")).Dues("S03"));
    }

    [Fact]
    public void A_due_date_does_not_wait_for_the_milestone_that_it_starts_after()
    {
        var story = TrajectoryStory.Begins().Until("2026-02-10 12:00");

        Assert.Null(story.OpenedAt("I02"));
        Assert.Equal(["E1 2026-02-10 09:00"], story.Rungs("I02"));
    }

    [Theory]
    [InlineData("G12")]
    [InlineData("G14")]
    [InlineData("N02")]
    [InlineData("G31")]
    public void Only_what_is_counted_from_an_event_is_unscheduled_until_then(string milestone) =>
        Assert.Equal("", TrajectoryStory.Begins().Dues(milestone));

    [Fact]
    public void The_shareable_plan_is_due_two_working_days_after_the_plan()
    {
        var story = TrajectoryStory.Begins().At("2026-02-06 12:00", new SharePlan(Local.Day("2026-02-06"), 1));

        Assert.Equal("2026-02-10", story.Dues("G12"));
        Assert.Equal("2026-03-20", story.Dues("G14"));
    }

    [Fact]
    public void The_contribution_of_the_municipality_is_due_five_working_days_after_it_could_begin_or_ten_after_entry()
    {
        var story = TrajectoryStory.Begins();
        Assert.Equal("2026-01-26", story.Dues("G08"));

        Assert.Equal("2026-01-20", story.At("2026-01-13 12:00", new ConfirmMunicipality("0796", null)).Dues("G08"));
    }

    [Fact]
    public void A_condition_that_is_unknown_counts_as_met()
    {
        var story = TrajectoryStory.Begins().At("2026-01-13 12:00");
        Assert.True(story.IsInPlay("H02"));
        Assert.True(story.Says(Answers.Done("H01")).IsInPlay("H02"));
    }

    [Theory]
    [InlineData("ownHome", true)]
    [InlineData("none", false)]
    public void A_condition_that_is_known_decides(string outcome, bool asked) =>
        Assert.Equal(asked, TrajectoryStory.Begins().At("2026-01-13 12:00", Answers.Done("H01", outcome)).IsInPlay("H02"));

    [Fact]
    public void The_network_is_checked_again_only_when_it_was_checked()
    {
        var story = TrajectoryStory.Begins();
        Assert.Equal("2026-08-25", story.Dues("N06"));

        Assert.Equal(
            "2026-10-14",
            story.At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00")).At("2026-08-25 12:00", Answers.Done("N06")).Dues("N06"));
    }
}
