using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>What falls around the nights on which the clock changes, from 2020 to 2040.</summary>
public sealed class DaylightSavingTests
{
    private static readonly string[] Hours = ["09:00", "12:00", "17:00"];
    private static readonly int[] Months = [3, 10];

    /// <summary>Of what supports: its reminders and rungs, in working days from its due date.</summary>
    private static readonly int[] Reminders = [-5, -2];
    private static readonly int[] Rungs = [1, 3, 5, 10];

    /// <summary>The last Sundays of March and October.</summary>
    private static IEnumerable<LocalDate> Changes =>
        from year in Enumerable.Range(2020, 21)
        from month in Months
        select new LocalDate(year, month, 31).With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Sunday));

    [Fact]
    public void Whatever_is_planned_falls_at_its_hour_by_the_clock_on_the_wall()
    {
        foreach (var sunday in Changes)
        {
            Assert.All(Around(sunday).Planning, m => Assert.Contains(Local.Text(m.At)[^5..], Hours));
        }
    }

    [Fact]
    public void No_reminder_and_no_rung_is_lost_or_doubled()
    {
        var working = WorkingCalendar.For(liberationDay: false);
        foreach (var sunday in Changes)
        {
            var story = Around(sunday);
            foreach (var milestone in story.Planning.Where(m => m.Kind == PlannedKind.FallsDue && m.Due!.Severity == Severity.Supporting))
            {
                var days = story.Planning
                    .Where(m => m.Milestone == milestone.Milestone && m.Due == milestone.Due).ToLookup(m => m.Kind, m => m.At.LocalDate());
                var due = milestone.Due!.Date;
                var known = milestone.Due.KnownSince.LocalDate();

                Assert.Equal(Reminders.Select(d => working.Add(due, d)).Where(d => d >= known), days[PlannedKind.RemindedOf]);
                Assert.Equal(Rungs.Select(d => working.Add(due, d)), days[PlannedKind.Escalates]);
            }
        }
    }

    [Fact]
    public void On_the_day_itself_the_clock_runs_past_it_once()
    {
        foreach (var sunday in Changes.Take(6))
        {
            var story = Around(sunday).Until(sunday.PlusDays(10).InAmsterdam(LocalTime.Noon));

            Assert.Contains(story.Events, e => e.At.LocalDate() > sunday);
            Assert.Equal(story.Events.Select(e => e.At), story.Events.Select(e => e.At).Order());
            Assert.All(story.Events.Skip(1), e => Assert.Contains(Local.Text(e.At)[^5..], Hours));
        }
    }

    /// <summary>A short stay with the change of the clock in the middle of it.</summary>
    private static TrajectoryStory Around(LocalDate sunday) =>
        TrajectoryStory.Begins(Local.Text(sunday.PlusDays(-15)), Local.Text(sunday.PlusDays(15)));
}
