using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>Moments as people write them, in Dutch local time: <c>2026-03-02 09:00</c>.</summary>
internal static class Amsterdam
{
    private static readonly LocalDateTimePattern Minutes = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm");

    public static Instant At(string text)
    {
        var local = Minutes.Parse(text).Value;
        return local.Date.InAmsterdam(local.TimeOfDay);
    }

    public static string Text(Instant instant) => Minutes.Format(instant.InZone(LocalTimes.Amsterdam).LocalDateTime);
}
