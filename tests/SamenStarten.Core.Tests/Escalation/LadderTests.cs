using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Tests.Versions;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Escalation;

/// <summary>The three columns of domain.md 4.4, on a trajectory on which nobody answers: from 12 January to 14 July 2026.</summary>
public sealed class LadderTests
{
    private static readonly TrajectoryStory Silent = TrajectoryStory.Begins().At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"))
        .Until("2026-09-14 12:00");

    [Fact]
    public void What_supports_is_reminded_of_and_escalated_as_normal()
    {
        Assert.Equal(["-5 2026-02-02 09:00", "-2 2026-02-05 09:00"], Silent.Reminders("N01"));
        Assert.Equal(["E1 2026-02-10 09:00", "E2 2026-02-12 09:00", "E3 2026-02-16 09:00", "E4 2026-02-23 09:00"], Silent.Rungs("N01"));
    }

    [Fact]
    public void What_supports_stays_normal_when_release_is_near()
    {
        Assert.Equal(["-5 2026-06-30 09:00", "-2 2026-07-03 09:00"], Silent.Reminders("N05"));
        Assert.Equal("E2 2026-07-10 09:00", Silent.Rungs("N05")[1]);
    }

    [Theory]
    [InlineData("C03", "2026-02-03 09:00")]
    [InlineData("H01", "2026-01-27 09:00")]
    public void What_is_important_or_critical_is_normal_while_release_is_far(string milestone, string first) =>
        Assert.Equal($"E1 {first}", Silent.Rungs(milestone)[0]);

    [Fact]
    public void What_is_important_goes_faster_when_release_is_near()
    {
        Assert.Equal(["-5 2026-06-23 09:00", "-2 2026-06-26 09:00", "-1 2026-06-29 09:00"], Silent.Reminders("C06"));
        Assert.Equal(["E1 2026-07-01 09:00", "E2 2026-07-02 09:00", "E3 2026-07-03 09:00", "E4 2026-07-07 09:00"], Silent.Rungs("C06"));
    }

    [Fact]
    public void What_is_critical_goes_fastest_and_its_first_rung_falls_at_noon_of_the_day_itself()
    {
        Assert.Equal(["-5 2026-06-23 09:00", "-3 2026-06-25 09:00", "-2 2026-06-26 09:00", "-1 2026-06-29 09:00"], Silent.Reminders("H07"));
        Assert.Equal(["E1 2026-06-30 12:00", "E2 2026-07-01 09:00", "E3 2026-07-02 09:00", "E4 2026-07-03 09:00"], Silent.Rungs("H07"));
    }

    [Fact]
    public void Which_column_holds_is_asked_on_the_day_itself()
    {
        // Due on 16 June, the twentieth working day before release; the day before is the twenty-first.
        Assert.Equal(["-5 2026-06-09 09:00", "-2 2026-06-12 09:00"], Silent.Reminders("W07"));
        Assert.Equal(["E1 2026-06-17 09:00", "E2 2026-06-18 09:00", "E3 2026-06-19 09:00", "E4 2026-06-23 09:00"], Silent.Rungs("W07"));
    }

    [Fact]
    public void What_is_critical_goes_fastest_in_the_first_days_after_release_and_is_normal_after_them() =>
        Assert.Equal(["E1 2026-07-16 12:00", "E2 2026-07-21 09:00", "E3 2026-07-23 09:00", "E4 2026-07-30 09:00"], Silent.Rungs("G26"));

    [Fact]
    public void What_falls_due_after_those_days_is_normal() =>
        Assert.Equal(["E1 2026-08-12 09:00", "E2 2026-08-14 09:00", "E3 2026-08-18 09:00", "E4 2026-08-25 09:00"], Silent.Rungs("W09"));

    [Fact]
    public void Contact_that_is_due_on_a_saturday_is_escalated_on_that_saturday()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-16").At("2026-07-16 10:00", Answers.LeavesAt("2026-07-16 10:00"))
            .Until("2026-08-03 12:00");

        Assert.Equal("E1 2026-07-18 12:00", story.Rungs("G26")[0]);
    }

    [Fact]
    public void Reminders_and_rungs_fall_at_nine_of_a_working_day_but_for_the_first_of_what_is_critical()
    {
        var working = WorkingCalendar.For(liberationDay: false);
        foreach (var said in Silent.Events.Where(e => e.Event is MilestoneReminded or MilestoneEscalated))
        {
            var time = said.At.LocalTime();
            Assert.True(
                time == new LocalTime(9, 0) || (said.Event is MilestoneEscalated { Rung: Rung.E1 } && time == new LocalTime(12, 0)),
                said.ToString());
            Assert.True(working.IsWorkingDay(said.At.LocalDate()), said.ToString());
        }
    }

    [Fact]
    public void Between_two_rungs_there_is_a_working_day()
    {
        var working = WorkingCalendar.For(liberationDay: false);
        var rungs = Silent.Events
            .Where(e => e.Event is MilestoneEscalated)
            .GroupBy(e => (((MilestoneEscalated)e.Event).Milestone, ((MilestoneEscalated)e.Event).Due));
        foreach (var ladder in rungs)
        {
            Assert.All(
                ladder.Zip(ladder.Skip(1)),
                pair => Assert.True(working.Count(pair.First.At.LocalDate(), pair.Second.At.LocalDate()) >= 1, pair.Second.ToString()));
            Assert.Equal([Rung.E1, Rung.E2, Rung.E3, Rung.E4], ladder.Select(e => ((MilestoneEscalated)e.Event).Rung));
        }
    }

    [Fact]
    public void The_administrative_line_is_never_reached_by_itself() =>
        Assert.DoesNotContain(Silent.Events, e => e.Event is MilestoneEscalated { Rung: Rung.E5 });

    [Fact]
    public void A_decision_turns_to_it_at_once_and_only_once()
    {
        var story = TrajectoryStory.Begins().At("2026-02-24 10:00", new CallAdministration("N01")).Until("2026-04-01 12:00");

        Assert.Equal(["E4 2026-02-23 09:00", "E5 2026-02-24 10:00"], story.Rungs("N01").Skip(3));
    }

    [Fact]
    public void What_goes_straight_to_a_rung_reaches_that_one_once_and_no_other()
    {
        var story = TrajectoryStory.Begins().At("2026-01-14 10:00", new DisputeCompetence("0361")).Until("2026-03-02 12:00");

        Assert.Equal(["E4 2026-01-20 09:00"], story.Rungs("V01"));
        Assert.Equal(["E2 2026-01-20 09:00"], story.Rungs("V04"));
    }

    [Fact]
    public void What_is_due_at_an_hour_is_escalated_at_that_hour()
    {
        var story = TrajectoryStory.Begins().At("2026-03-04 10:00", Answers.LeavesAt("2026-03-04 10:00", "vrijspraak")).Until("2026-03-06 12:00");

        Assert.Equal(["E1 2026-03-04 12:00", "E2 2026-03-05 09:00", "E3 2026-03-06 09:00"], story.Rungs("X2"));
    }

    [Theory]
    [InlineData("07:30", "-0 2026-03-04 09:00")]
    [InlineData("06:30")]
    public void What_is_due_at_an_hour_is_reminded_of_on_the_day_itself_as_long_as_that_hour_is_to_come(string left, params string[] reminders)
    {
        var national = TheWorkflow.National;
        var onTheDay = national with { Ladders = national.Ladders with { Critical = national.Ladders.Critical with { Reminders = [0] } } };

        var story = TrajectoryStory.Begins(workflow: onTheDay).At($"2026-03-04 {left}", Answers.LeavesAt($"2026-03-04 {left}", "vrijspraak"))
            .Until("2026-03-04 12:00");

        Assert.Equal(reminders, story.Reminders("X2"));
    }

    [Fact]
    public void A_rung_that_lay_before_its_term_was_known_never_falls()
    {
        // Due on 22 January under a workflow that came on the 30th: the fourth rung is the only one still to come.
        var story = TrajectoryStory.Begins().Until("2026-01-30 10:00").MigratesTo(Second.Adding("Z01", 8)).Until("2026-03-02 12:00");

        Assert.Equal(["E4 2026-02-05 09:00"], story.Rungs("Z01"));
    }

    [Fact]
    public void Over_a_holiday_the_ladder_waits()
    {
        // Due on Wednesday 1 April; Friday is Good Friday and Monday is Easter Monday.
        var story = TrajectoryStory.Begins(entry: "2026-03-04", release: "2026-09-15").Until("2026-05-01 12:00");

        Assert.Equal("2026-04-01", story.Dues("G11"));
        Assert.Equal(["E1 2026-04-02 09:00", "E2 2026-04-08 09:00", "E3 2026-04-10 09:00", "E4 2026-04-17 09:00"], story.Rungs("G11"));
    }
}
