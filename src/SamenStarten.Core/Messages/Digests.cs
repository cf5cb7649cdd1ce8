using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>When what can wait comes together in one mail: our default, half an hour after reminders fall, so that those of the day are in it.</summary>
public static class Digests
{
    private static readonly LocalTime At = new(9, 30);

    /// <summary>The first moment of a daily digest after this one: on a working day.</summary>
    public static Instant NextDaily(Instant now, Workflow workflow)
    {
        var calendar = WorkingCalendar.For(workflow);
        var today = now.LocalDate();
        return (calendar.IsWorkingDay(today) && now.LocalTime() < At ? today : calendar.Add(today, 1)).InAmsterdam(At);
    }

    /// <summary>The first moment of a weekly digest after this one: on the first working day of a week.</summary>
    public static Instant NextWeekly(Instant now, Workflow workflow)
    {
        var calendar = WorkingCalendar.For(workflow);
        var monday = now.LocalDate().With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        var first = FirstOf(monday, calendar);
        return now < first ? first : FirstOf(monday.PlusWeeks(1), calendar);
    }

    private static Instant FirstOf(LocalDate monday, WorkingCalendar calendar) =>
        (calendar.IsWorkingDay(monday) ? monday : calendar.Add(monday, 1)).InAmsterdam(At);
}
