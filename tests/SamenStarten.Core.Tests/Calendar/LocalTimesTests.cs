using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;

namespace SamenStarten.Core.Tests.Calendar;

public sealed class LocalTimesTests
{
    [Theory]
    [InlineData("2026-03-28", 1)]
    [InlineData("2026-03-29", 2)]
    [InlineData("2026-10-24", 2)]
    [InlineData("2026-10-25", 1)]
    public void Office_hours_stay_office_hours_on_both_sides_of_the_clock_change(string day, int hoursAhead)
    {
        foreach (var hour in new[] { 9, 12, 17 })
        {
            var instant = Local.Day(day).InAmsterdam(new LocalTime(hour, 0));
            Assert.Equal(hour - hoursAhead, instant.InUtc().Hour);
            Assert.Equal((Local.Day(day), new LocalTime(hour, 0)), (instant.LocalDate(), instant.LocalTime()));
        }
    }

    [Fact]
    public void A_time_that_the_clock_skips_moves_forward() =>
        Assert.Equal(new LocalTime(3, 30), Local.Day("2026-03-29").InAmsterdam(new LocalTime(2, 30)).LocalTime());

    [Fact]
    public void A_time_that_the_clock_has_twice_is_the_first() =>
        Assert.Equal(Instant.FromUtc(2026, 10, 25, 0, 30), Local.Day("2026-10-25").InAmsterdam(new LocalTime(2, 30)));
}
