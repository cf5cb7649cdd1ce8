using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Workflows;
using Period = NodaTime.Period;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>A trajectory as a picture: a lane per life domain, a mark per milestone, today and the day of release.</summary>
public sealed class Timeline
{
    public const int Width = 1000;
    public const int LaneHeight = 34;
    public const int Left = 150;
    private const int Right = 30;
    private const int Top = 40;
    private const int LeastDays = 30;
    private const int After = 45;

    private readonly LocalDate _from;
    private readonly int _days;

    public Timeline(Terms terms, Instant now)
    {
        var trajectory = terms.Trajectory;
        Today = now.LocalDate();
        Release = terms.ReleaseDay;
        _from = trajectory.Entry.PlusDays(-5);
        var to = LocalDate.Max(LocalDate.Max(Today.PlusDays(After), (Release ?? Today).PlusDays(After)), trajectory.Entry.PlusDays(LeastDays));
        _days = Period.DaysBetween(_from, to);
        Lanes = [null, .. Enum.GetValues<LifeDomain>().Cast<LifeDomain?>()];
        Marks = [.. terms.InPlay.Where(m => !m.Auto).SelectMany(m => MarksOf(m, terms, now)).Where(m => m.Day >= _from && m.Day <= to).OrderBy(m => m.Day)];
        Months = [.. Enumerable.Range(1, 60).Select(n => new LocalDate(_from.Year, _from.Month, 1).PlusMonths(n)).TakeWhile(d => d < to)];
    }

    public LocalDate Today { get; }

    public LocalDate? Release { get; }

    /// <summary>Null is the process itself.</summary>
    public IReadOnlyList<LifeDomain?> Lanes { get; }

    public IReadOnlyList<TimelineMark> Marks { get; }

    /// <summary>The first day of every month in the picture.</summary>
    public IReadOnlyList<LocalDate> Months { get; }

    public int Height => Top + (Lanes.Count * LaneHeight) + 20;

    public int X(LocalDate day) => Left + (Period.DaysBetween(_from, day) * (Width - Left - Right) / _days);

    public int Y(LifeDomain? lane) => Top + (Lanes.ToList().IndexOf(lane) * LaneHeight) + (LaneHeight / 2);

    private static IEnumerable<TimelineMark> MarksOf(Milestone milestone, Terms terms, Instant now)
    {
        foreach (var done in terms.Trajectory[milestone.Id].DoneAt)
        {
            yield return new TimelineMark(milestone, done.LocalDate(), MarkKind.Done);
        }

        foreach (var due in terms.Outstanding(milestone))
        {
            var kind = due.At < now ? MarkKind.Late : terms.Trajectory[milestone.Id].OpenedAt is null ? MarkKind.Future : MarkKind.Open;
            yield return new TimelineMark(milestone, due.Date, kind);
        }
    }
}

public enum MarkKind
{
    Done,
    Late,
    Open,
    Future,
}

/// <param name="Day">When it was done, or by when it must be.</param>
public sealed record TimelineMark(Milestone Milestone, LocalDate Day, MarkKind Kind);
