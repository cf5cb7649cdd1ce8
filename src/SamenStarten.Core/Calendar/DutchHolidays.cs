using NodaTime;

namespace SamenStarten.Core.Calendar;

/// <summary>The public holidays of the Netherlands, computed for any year (domain.md 4.1).</summary>
public static class DutchHolidays
{
    /// <summary>The holidays of a year on which partners are closed. Good Friday is one; 5 May only where that is configured.</summary>
    public static IEnumerable<LocalDate> Of(int year, bool liberationDay)
    {
        var easter = EasterSunday(year);
        yield return new LocalDate(year, 1, 1);
        yield return easter.PlusDays(-2);
        yield return easter;
        yield return easter.PlusDays(1);
        yield return KingsDay(year);
        if (liberationDay)
        {
            yield return new LocalDate(year, 5, 5);
        }

        yield return easter.PlusDays(39);
        yield return easter.PlusDays(49);
        yield return easter.PlusDays(50);
        yield return new LocalDate(year, 12, 25);
        yield return new LocalDate(year, 12, 26);
    }

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static LocalDate KingsDay(int year)
    {
        var day = new LocalDate(year, 4, 27);
        return day.DayOfWeek == IsoDayOfWeek.Sunday ? day.PlusDays(-1) : day;
    }

    /// <summary>The anonymous Gregorian computus (Meeus, Jones, Butcher).</summary>
    private static LocalDate EasterSunday(int year)
    {
        var a = year % 19;
        var (b, c) = (year / 100, year % 100);
        var (d, e) = (b / 4, b % 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = (c / 4, c % 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new LocalDate(year, month, day + 1);
    }
}
