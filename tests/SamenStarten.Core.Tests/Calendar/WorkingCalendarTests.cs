using CsCheck;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Calendar;

public sealed class WorkingCalendarTests
{
    private static readonly WorkingCalendar Working = WorkingCalendar.For(liberationDay: false);

    private static IEnumerable<LocalDate> AllDays
    {
        get
        {
            for (var day = new LocalDate(2020, 1, 1); day.Year <= 2040; day = day.PlusDays(1))
            {
                yield return day;
            }
        }
    }

    [Fact]
    public void Counting_and_adding_agree_on_every_day_of_twenty_years()
    {
        foreach (var day in AllDays)
        {
            foreach (var distance in new[] { -60, -20, -10, -5, -3, -2, -1, 1, 2, 3, 5, 10, 20, 60 })
            {
                var there = Working.Add(day, distance);
                Assert.True(Working.IsWorkingDay(there));
                Assert.Equal(Math.Sign(distance), Math.Sign(Period.DaysBetween(day, there)));
                Assert.Equal(distance, Working.Count(day, there));
            }
        }
    }

    [Fact]
    public void The_table_is_what_counting_days_on_your_fingers_gives() =>
        Gen.Select(Gen.Int[0, 7600], Gen.Int[-90, 90]).Sample((offset, distance) =>
        {
            var from = new LocalDate(2020, 1, 1).PlusDays(offset);
            var there = from;
            for (var left = Math.Abs(distance); left > 0;)
            {
                there = there.PlusDays(Math.Sign(distance));
                left -= Working.IsWorkingDay(there) ? 1 : 0;
            }

            return Working.Add(from, distance) == there;
        });

    [Fact]
    public void A_day_rolls_to_the_nearest_working_day_in_its_direction()
    {
        foreach (var day in AllDays)
        {
            var (back, forth) = (Working.Roll(day, Roll.Backward), Working.Roll(day, Roll.Forward));
            Assert.True(Working.IsWorkingDay(back) && Working.IsWorkingDay(forth));
            Assert.True(back <= day && day <= forth);
            Assert.Equal(Working.IsWorkingDay(day), back == forth);
            Assert.Equal(day, Working.Roll(day, Roll.None));
            Assert.InRange(Working.Count(back, forth), 0, 1);
        }
    }

    [Fact]
    public void Counting_one_way_is_counting_the_other_way_between_working_days() =>
        Gen.Select(Gen.Int[0, 7600], Gen.Int[0, 7600]).Sample((a, b) =>
        {
            var (from, to) = (Working.Roll(Day(a), Roll.Forward), Working.Roll(Day(b), Roll.Forward));
            return Working.Count(from, to) == -Working.Count(to, from);

            static LocalDate Day(int offset) => new LocalDate(2020, 1, 1).PlusDays(offset);
        });

    [Fact]
    public void The_day_that_is_counted_from_is_day_zero_also_when_it_is_a_saturday() =>
        Assert.Equal(Local.Day("2026-03-13"), Working.Add(Local.Day("2026-03-07"), 5));

    [Fact]
    public void No_working_days_leaves_a_day_as_it_is() => Assert.Equal(Local.Day("2026-03-07"), Working.Add(Local.Day("2026-03-07"), 0));

    [Theory]
    [InlineData("1989-12-29")]
    [InlineData("2151-01-01")]
    public void Outside_its_years_the_calendar_answers_nothing(string day) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Working.IsWorkingDay(Local.Day(day)));

    [Theory]
    [InlineData("1990-01-01", false)]
    [InlineData("1990-01-02", true)]
    [InlineData("2150-12-25", false)]
    [InlineData("2150-12-30", true)]
    [InlineData("2150-12-31", true)]
    public void It_knows_its_first_and_its_last_year_to_the_day(string day, bool isWorkingDay) =>
        Assert.Equal(isWorkingDay, Working.IsWorkingDay(Local.Day(day)));

    [Fact]
    public void Counting_reaches_the_last_day_of_its_years() =>
        Assert.Equal(1, Working.Count(Local.Day("2150-12-30"), Local.Day("2150-12-31")));
}
