using NodaTime;

namespace SamenStarten.Core.Calendar;

/// <summary>Rules live in Dutch local time, instants in UTC.</summary>
public static class LocalTimes
{
    public static DateTimeZone Amsterdam { get; } = DateTimeZoneProviders.Tzdb["Europe/Amsterdam"];

    /// <summary>The instant of a local date and time. A time that the clock skips moves forward; one that it has twice is the first.</summary>
    public static Instant InAmsterdam(this LocalDate date, LocalTime time) => date.At(time).InZoneLeniently(Amsterdam).ToInstant();

    public static LocalDate LocalDate(this Instant instant) => instant.InZone(Amsterdam).Date;

    public static LocalTime LocalTime(this Instant instant) => instant.InZone(Amsterdam).TimeOfDay;
}
