using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Due dates over twenty years of entries and stays of every length.</summary>
public sealed class DueDatesTests
{
    /// <summary>Contact after release is counted in calendar days, weekend or not (domain.md 4.1).</summary>
    private static readonly string[] NotRolled = ["G26", "X5"];

    private static readonly int[] Stays = [0, 4, 10, 11, 45, 90, 91, 120, 121, 300, 400];

    /// <summary>Entries on every day of the week and in every season; a prime number of days apart.</summary>
    private static IEnumerable<(LocalDate Entry, LocalDate Release)> Detentions
    {
        get
        {
            for (var (entry, index) = (new LocalDate(2020, 1, 1), 0); entry.Year <= 2040; (entry, index) = (entry.PlusDays(53), index + 1))
            {
                yield return (entry, entry.PlusDays(Stays[index % Stays.Length]));
            }
        }
    }

    [Fact]
    public void Every_due_date_is_a_working_day_but_those_that_are_not_rolled()
    {
        var working = WorkingCalendar.For(liberationDay: false);
        foreach (var (entry, release) in Detentions)
        {
            foreach (var (milestone, due) in Dues(entry, release))
            {
                Assert.True(
                    NotRolled.Contains(milestone) || working.IsWorkingDay(due.Date), $"{milestone} {due.Date} of {entry}-{release}");
            }
        }
    }

    [Fact]
    public void A_due_date_means_five_o_clock_in_amsterdam_in_summer_and_in_winter()
    {
        foreach (var (entry, release) in Detentions)
        {
            Assert.All(Dues(entry, release), d => Assert.Equal($"{Local.Text(d.Due.Date)} 17:00", Local.Text(d.Due.At)));
        }
    }

    [Fact]
    public void Nothing_is_due_before_the_working_day_after_we_heard_of_it()
    {
        var working = WorkingCalendar.For(liberationDay: false);
        foreach (var (entry, release) in Detentions)
        {
            var notice = working.Add(entry, 1);
            Assert.All(
                Dues(entry, release),
                d => Assert.True(d.Due.Date >= notice || d.Milestone == "G26", $"{d.Milestone} {d.Due.Date} of {entry}-{release}"));
        }
    }

    [Fact]
    public void What_the_law_sets_is_never_later_than_the_law_says()
    {
        foreach (var (entry, release) in Detentions)
        {
            Assert.All(Dues(entry, release).Where(d => d.Milestone == "G11"), d => Assert.True(d.Due.Date <= entry.PlusDays(28)));
        }
    }

    private static List<(string Milestone, DueMoment Due)> Dues(LocalDate entry, LocalDate release)
    {
        var terms = TrajectoryStory.Begins(Local.Text(entry), Local.Text(release)).Terms;
        return [.. terms.InPlay.Where(m => !m.Auto).SelectMany(m => terms.AsAskedFirst(m).Select(d => (m.Id, d)))];
    }
}
