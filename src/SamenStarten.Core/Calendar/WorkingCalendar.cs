using NodaTime;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Calendar;

/// <summary>
/// Working days: Monday to Friday, without Dutch public holidays. An ordinal table makes adding and counting a lookup.
/// The day that is counted from is day 0, also when it isn't a working day; the next working day is day 1.
/// </summary>
public sealed class WorkingCalendar
{
    private const int FirstYear = 1990;
    private const int LastYear = 2150;
    private static readonly LocalDate First = new(FirstYear, 1, 1);
    private static readonly Lazy<WorkingCalendar> Plain = new(() => new WorkingCalendar(liberationDay: false));
    private static readonly Lazy<WorkingCalendar> WithLiberationDay = new(() => new WorkingCalendar(liberationDay: true));

    /// <summary>Per day since <see cref="First"/>: how many working days came before it.</summary>
    private readonly int[] _before;

    /// <summary>Every working day, as days since <see cref="First"/>.</summary>
    private readonly int[] _days;

    private WorkingCalendar(bool liberationDay)
    {
        var length = Period.DaysBetween(First, new LocalDate(LastYear + 1, 1, 1));
        var closed = new bool[length];
        for (var year = FirstYear; year <= LastYear; year++)
        {
            foreach (var holiday in DutchHolidays.Of(year, liberationDay))
            {
                closed[Period.DaysBetween(First, holiday)] = true;
            }
        }

        _before = new int[length + 1];
        var days = new List<int>(length);
        var weekday = (int)First.DayOfWeek;
        for (var day = 0; day < length; day++)
        {
            _before[day] = days.Count;
            if (weekday <= (int)IsoDayOfWeek.Friday && !closed[day])
            {
                days.Add(day);
            }

            weekday = weekday == 7 ? 1 : weekday + 1;
        }

        _before[length] = days.Count;
        _days = [.. days];
    }

    /// <summary>The calendar of a workflow.</summary>
    public static WorkingCalendar For(Workflow workflow) => For(workflow.LiberationDay);

    /// <param name="liberationDay">Whether 5 May is a day off.</param>
    public static WorkingCalendar For(bool liberationDay) => liberationDay ? WithLiberationDay.Value : Plain.Value;

    public bool IsWorkingDay(LocalDate date)
    {
        var index = Index(date);
        return _before[index + 1] > _before[index];
    }

    /// <summary>
    /// The working day that is so many working days after (or, negative, before) this date. 0 gives the date itself, working day or not.
    /// </summary>
    public LocalDate Add(LocalDate date, int workingDays)
    {
        var index = Index(date);
        return workingDays switch
        {
            0 => date,
            > 0 => First.PlusDays(_days[_before[index + 1] + workingDays - 1]),
            _ => First.PlusDays(_days[_before[index] + workingDays]),
        };
    }

    /// <summary>How many working days lie after <paramref name="from"/> up to and including <paramref name="to"/>; negative when it lies before.</summary>
    public int Count(LocalDate from, LocalDate to) =>
        from <= to ? _before[Index(to) + 1] - _before[Index(from) + 1] : _before[Index(to)] - _before[Index(from)];

    /// <summary>A working day: the date itself, or the nearest one in this direction.</summary>
    public LocalDate Roll(LocalDate date, Roll direction) => direction switch
    {
        Workflows.Roll.None => date,
        _ when IsWorkingDay(date) => date,
        Workflows.Roll.Backward => Add(date, -1),
        _ => Add(date, 1),
    };

    private static int Index(LocalDate date) => date.Year is >= FirstYear and <= LastYear
        ? Period.DaysBetween(First, date)
        : throw new ArgumentOutOfRangeException(nameof(date), date, $"The working calendar runs from {FirstYear} to {LastYear}.");
}
