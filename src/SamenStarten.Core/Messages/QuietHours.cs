using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>No mail between 18:00 and 08:00 or on a day off, but for what is critical in the first days after release (domain.md 4.4).</summary>
public static class QuietHours
{
    /// <summary>The first moment at or after this one at which a message may go.</summary>
    public static Instant NotBefore(Instant now, Workflow workflow, bool onDuty)
    {
        if (onDuty)
        {
            return now;
        }

        var calendar = WorkingCalendar.For(workflow);
        var (date, time) = (now.LocalDate(), now.LocalTime());
        var ladders = workflow.Ladders;
        if (calendar.IsWorkingDay(date) && time >= ladders.QuietUntil && time < ladders.QuietFrom)
        {
            return now;
        }

        var day = calendar.IsWorkingDay(date) && time < ladders.QuietUntil ? date : calendar.Add(date, 1);
        return day.InAmsterdam(ladders.QuietUntil);
    }
}
