using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Escalation;

/// <summary>When reminders and rungs of a due moment fall (domain.md 4.4). Which column holds is asked on the day itself.</summary>
public sealed class Ladder(Terms terms)
{
    private static readonly ImmutableArray<Rung> Rungs = [Rung.E1, Rung.E2, Rung.E3, Rung.E4];
    private readonly Ladders _ladders = terms.Workflow.Ladders;
    private readonly WorkingCalendar _calendar = terms.Calendar;

    /// <summary>Working days before a due moment on which any column reminds, the earliest first.</summary>
    private readonly ImmutableArray<int> _reminders =
    [
        .. new[] { terms.Workflow.Ladders.Normal, terms.Workflow.Ladders.Important, terms.Workflow.Ladders.Critical }
            .SelectMany(column => column.Reminders)
            .Distinct()
            .OrderDescending(),
    ];

    /// <summary>Reminders that have not fallen and that could be known of, soonest first.</summary>
    public IEnumerable<PlannedMoment> Reminders(Milestone milestone, DueMoment due)
    {
        var state = terms.Trajectory[milestone.Id];
        return _reminders
            .Where(days => !state.Reminded.Contains((due.Date, days)))
            .Select(days => (Days: days, Date: _calendar.Add(due.Date, -days)))
            .Where(r => Column(due, r.Date).Reminders.Contains(r.Days) && !(r.Date < state.SuspendedUntil))
            .Select(r => new PlannedMoment(r.Date.InAmsterdam(_ladders.At), PlannedKind.RemindedOf, milestone, due, WorkingDaysBefore: r.Days))
            .Where(r => r.At >= due.KnownSince && (!due.Exact || r.At < due.At));
    }

    /// <summary>Rungs that have not fallen, in order, each a working day after the one before.</summary>
    public IEnumerable<PlannedMoment> RungsOf(Milestone milestone, DueMoment due)
    {
        var state = terms.Trajectory[milestone.Id];
        if (due.Brings is { } straight)
        {
            // Who heard at this rung or above that the work isn't done needn't hear that what follows from it isn't either.
            var only = Moment(due, Rung.E1, 0);
            if (only >= due.KnownSince && state.Rungs.All(r => r.Rung < straight))
            {
                yield return new PlannedMoment(only, PlannedKind.Escalates, milestone, due, Rung: straight);
            }

            yield break;
        }

        var fallen = state.Rungs.Where(r => r.Due == due.Date).ToList();
        if (Called(milestone, due, state) is { } called)
        {
            yield return called;
        }

        if (milestone.Straight is { } atOnce)
        {
            if (fallen.Count == 0 && Moment(due, Rung.E1, 0) is var passed && passed >= due.KnownSince)
            {
                yield return new PlannedMoment(passed, PlannedKind.Escalates, milestone, due, Rung: atOnce);
            }

            yield break;
        }

        Instant? previous = null;
        foreach (var rung in Rungs)
        {
            if (fallen.FirstOrDefault(r => r.Rung == rung) is { } before)
            {
                previous = before.Skipped is null ? before.At : previous;
                continue;
            }

            var own = Moment(due, rung, state.Acknowledged.Count(a => a.Due == due.Date && a.Rung < rung));
            if (state.ReturnedAt is { } returned)
            {
                if (rung == Rung.E1)
                {
                    continue;
                }

                (own, previous) = rung == Rung.E2 ? (Instant.Min(own, returned), null) : (own, previous);
            }

            if (own < due.KnownSince)
            {
                continue;
            }

            var at = previous is { } last ? Instant.Max(own, _calendar.Add(last.LocalDate(), 1).InAmsterdam(_ladders.At)) : own;
            yield return new PlannedMoment(at, PlannedKind.Escalates, milestone, due, Rung: rung);
            previous = at;
        }
    }

    /// <summary>The administrative line, when it was decided to turn to it; once, with the first due moment.</summary>
    private PlannedMoment? Called(Milestone milestone, DueMoment due, MilestoneState state) =>
        state.CalledAt is { } at && state.Rungs.All(r => r.Rung != Rung.E5) && terms.Outstanding(milestone)[0].Date == due.Date
            ? new PlannedMoment(at, PlannedKind.Escalates, milestone, due, Rung: Rung.E5)
            : null;

    /// <summary>The first moment at which so many working days have passed as the column of that day asks for.</summary>
    private Instant Moment(DueMoment due, Rung rung, int stoppedDays)
    {
        for (var passed = 0; ; passed++)
        {
            var date = _calendar.Add(due.Date, passed);
            if (Column(due, date).Rungs[rung] + stoppedDays > passed)
            {
                continue;
            }

            if (passed > 0)
            {
                return date.InAmsterdam(_ladders.At);
            }

            date = IsOnDuty(due, date) ? date : _calendar.Roll(date, Roll.Forward);
            return due.Exact ? Instant.Max(due.At, date.InAmsterdam(LocalTime.Midnight)) : date.InAmsterdam(_ladders.CriticalFirstRungAt);
        }
    }

    /// <summary>Whether something of this severity can't wait on this day: critical, and release is near or just was.</summary>
    public bool Presses(Severity severity, LocalDate date) => severity == Severity.Critical && (IsNear(date) || IsInNearPhase(date));

    private bool IsOnDuty(DueMoment due, LocalDate date) => due.Severity == Severity.Critical && IsInNearPhase(date);

    private LadderColumn Column(DueMoment due, LocalDate date) => due.Severity switch
    {
        var severity when Presses(severity, date) => _ladders.Critical,
        Severity.Important when IsNear(date) => _ladders.Important,
        _ => _ladders.Normal,
    };

    private bool IsNear(LocalDate date) =>
        terms.Trajectory.Left is null && terms.Trajectory.ReleaseDate is { } release && date <= release && _calendar.Count(date, release) <= _ladders.NearWorkingDays;

    private bool IsInNearPhase(LocalDate date) => terms.ReleaseDay is { } left && date >= left && date <= left.PlusDays(2);
}
