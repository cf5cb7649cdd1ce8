using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Calendar;

public sealed class DutchHolidaysTests
{
    [Theory]
    [InlineData("1990-04-15")]
    [InlineData("1991-03-31")]
    [InlineData("1994-04-03")]
    [InlineData("1997-03-30")]
    [InlineData("2008-03-23")]
    [InlineData("2020-04-12")]
    [InlineData("2021-04-04")]
    [InlineData("2022-04-17")]
    [InlineData("2023-04-09")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2028-04-16")]
    [InlineData("2029-04-01")]
    [InlineData("2030-04-21")]
    [InlineData("2031-04-13")]
    [InlineData("2032-03-28")]
    [InlineData("2033-04-17")]
    [InlineData("2034-04-09")]
    [InlineData("2035-03-25")]
    [InlineData("2036-04-13")]
    [InlineData("2037-04-05")]
    [InlineData("2038-04-25")]
    [InlineData("2039-04-10")]
    [InlineData("2040-04-01")]
    [InlineData("2049-04-18")]
    [InlineData("2076-04-19")]
    [InlineData("2100-03-28")]
    [InlineData("2101-04-17")]
    [InlineData("2106-04-18")]
    [InlineData("2119-03-26")]
    [InlineData("2133-04-19")]
    [InlineData("2150-04-12")]
    public void Easter_and_what_follows_from_it_fall_on_their_days(string easter)
    {
        var sunday = Local.Day(easter);
        var holidays = DutchHolidays.Of(sunday.Year, liberationDay: false).ToHashSet();

        Assert.Superset(new[] { -2, 0, 1, 39, 49, 50 }.Select(sunday.PlusDays).ToHashSet(), holidays);
    }

    [Theory]
    [InlineData("2025-04-26", "2025-04-27")]
    [InlineData("2031-04-26", "2031-04-27")]
    [InlineData("2036-04-26", "2036-04-27")]
    public void Kings_day_is_a_day_early_when_it_would_be_a_sunday(string celebrated, string birthday)
    {
        var holidays = DutchHolidays.Of(Local.Day(celebrated).Year, liberationDay: false).ToList();

        Assert.Contains(Local.Day(celebrated), holidays);
        Assert.DoesNotContain(Local.Day(birthday), holidays);
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2030)]
    public void Kings_day_is_the_27th_of_april_otherwise(int year) =>
        Assert.Contains(new NodaTime.LocalDate(year, 4, 27), DutchHolidays.Of(year, liberationDay: false));

    [Fact]
    public void The_fifth_of_may_is_a_day_off_where_that_is_configured()
    {
        var day = Local.Day("2026-05-05");

        Assert.True(WorkingCalendar.For(liberationDay: false).IsWorkingDay(day));
        Assert.False(WorkingCalendar.For(liberationDay: true).IsWorkingDay(day));
    }

    [Fact]
    public void The_holidays_of_a_year_have_the_fifth_of_may_only_where_that_is_configured()
    {
        var day = Local.Day("2026-05-05");

        Assert.DoesNotContain(day, DutchHolidays.Of(2026, liberationDay: false));
        Assert.Contains(day, DutchHolidays.Of(2026, liberationDay: true));
    }

    [Fact]
    public void Both_days_of_christmas_are_holidays() =>
        Assert.Superset(new[] { Local.Day("2026-12-25"), Local.Day("2026-12-26") }.ToHashSet(), DutchHolidays.Of(2026, liberationDay: false).ToHashSet());

    [Theory]
    [InlineData("2026-01-01")]
    [InlineData("2026-04-03")]
    [InlineData("2026-04-06")]
    [InlineData("2026-04-27")]
    [InlineData("2026-05-14")]
    [InlineData("2026-05-25")]
    [InlineData("2026-12-25")]
    [InlineData("2025-12-26")]
    public void Nobody_works_on_a_holiday(string day) => Assert.False(WorkingCalendar.For(liberationDay: false).IsWorkingDay(Local.Day(day)));

    [Theory]
    [InlineData("2026-04-02")]
    [InlineData("2026-12-24")]
    [InlineData("2026-12-28")]
    [InlineData("2028-02-29")]
    public void People_work_on_an_ordinary_weekday(string day) => Assert.True(WorkingCalendar.For(liberationDay: false).IsWorkingDay(Local.Day(day)));
}
