using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;

namespace SamenStarten.Core.Tests.Given;

/// <summary>Dates and moments as people write them, in Dutch local time.</summary>
internal static class Local
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    /// <summary>As in <c>2026-07-14</c>.</summary>
    public static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;

    /// <summary>As in <c>2026-07-14 09:00</c>.</summary>
    public static Instant Time(string text)
    {
        var local = Minutes.Parse(text).Value;
        return local.Date.InAmsterdam(local.TimeOfDay);
    }

    public static string Text(Instant instant) => Minutes.Format(instant.InZone(LocalTimes.Amsterdam).LocalDateTime);

    public static string Text(LocalDate date) => date.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);
}
