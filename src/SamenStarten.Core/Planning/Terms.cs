using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Planning;

/// <summary>
/// The terms of one trajectory under its workflow: which milestones are in play, when work can begin and when it is due. It remembers
/// what it worked out, and is for one thread.
/// </summary>
public sealed class Terms
{
    private static readonly Workflows.Offset TakeoverLead = new(-2, TermUnit.Weeks);

    private readonly Legs _legs;
    private readonly Track? _track;

    // Planning and mails ask the same of the same trajectory.
    private readonly Dictionary<string, ImmutableArray<DueMoment>> _outstanding = new(StringComparer.Ordinal);
    private ImmutableArray<PlannedMoment> _planning;

    public Terms(Trajectory trajectory, Workflow workflow)
    {
        Trajectory = trajectory;
        Workflow = workflow;
        Calendar = WorkingCalendar.For(workflow);
        _track = workflow.FindTrack(trajectory.Track);
        _legs = new Legs(trajectory, workflow, Calendar);
    }

    public Trajectory Trajectory { get; }

    public Workflow Workflow { get; }

    public WorkingCalendar Calendar { get; }

    /// <summary>Since when the first 48 hours run: since the person left, or since we heard when he was free already; null until then.</summary>
    public Instant? FreeSince => Trajectory switch
    {
        { Left: { } left, LateNotice: true } => Instant.Max(left.Moment, Trajectory.Started),
        { Left: { } left } => left.Moment,
        _ => null,
    };

    /// <summary>The day on which they begin: as it was, or else as it is planned; null while nobody knows.</summary>
    public LocalDate? ReleaseDay => FreeSince?.LocalDate() ?? Trajectory.ReleaseDate;

    /// <summary>What comes, soonest first; worked out once.</summary>
    public ImmutableArray<PlannedMoment> Planning => _planning.IsDefault ? _planning = Planner.Planning(this) : _planning;

    /// <summary>Milestones that count on this trajectory now: part of its route or begun, and not n.v.t.</summary>
    public IEnumerable<Milestone> InPlay => Workflow.Milestones.Where(IsInPlay);

    public bool IsInPlay(Milestone milestone)
    {
        var state = Trajectory[milestone.Id];
        return state.NotApplicable is null
            && ((state.OpenedAt is not null && !milestone.IsSituation) || IsCalledFor(milestone))
            && IsMet(milestone);
    }

    private bool IsCalledFor(Milestone milestone) => milestone switch
    {
        { IsEmergency: true } => Trajectory.EmergencySince is not null,
        { IsSituation: true, Start.On: { } happened } => Trajectory.LastOf(happened) is not null,
        _ => _track?.Includes(milestone) == true,
    };

    /// <summary>Part of the route, whatever became of it.</summary>
    public bool IsOfRoute(Milestone milestone) => Trajectory[milestone.Id].OpenedAt is not null || _track?.Includes(milestone) == true;

    /// <summary>How much depends on it on this trajectory.</summary>
    public Severity SeverityOf(Milestone milestone) => _legs.SeverityOf(milestone);

    /// <summary>The day so long before release, compressed as leads are and not rolled; null while release is unknown.</summary>
    public LocalDate? LeadBeforeRelease(Workflows.Offset lead) => _legs.LeadBeforeRelease(lead);

    /// <summary>From when on the institution can be asked: since the trajectory began, or from the morning of entry when that was before it.</summary>
    public Instant InsideSince => Trajectory.IsBeforehand ? _legs.Entered : Trajectory.Started;

    /// <summary>Nobody hears of it sooner: not before the day of entry, unless it must be done by then or needs no institution.</summary>
    public Instant AskedFrom(Milestone milestone) => _legs.AskedFrom(milestone);

    /// <summary>When work on it can begin; null while that is unknown.</summary>
    public Instant? StartOf(Milestone milestone)
    {
        // A fallback is needed from the moment at which what it is the fallback of was declined.
        var planned = PlannedStartOf(milestone) is { } start ? Instant.Max(start, _legs.AskedFrom(milestone)) : (Instant?)null;
        var declined = milestone.WhenDeclined.Select(id => Trajectory[id].DeclinedAt).Min();
        return declined is { } at ? Instant.Min(planned ?? at, at) : planned;
    }

    private Instant? PlannedStartOf(Milestone milestone)
    {
        var start = milestone.Start;
        if (start.On is { } happened)
        {
            return Trajectory.LastOf(happened);
        }

        if (Trajectory.IsBeforehand && milestone.Due.BeforeEntry is not null)
        {
            return Trajectory.Started;
        }

        if (start.At is { } moment)
        {
            return _legs.Start(milestone, moment);
        }

        if (Precursor(milestone) is not { } first)
        {
            return Trajectory.Started;
        }

        var state = Trajectory[first.Id];
        return state.IsDone ? state.DoneAt[^1] : IsInPlay(first) ? null : Trajectory.Started;
    }

    /// <summary>The work that it begins after, on this route; null when it doesn't begin after any.</summary>
    internal Milestone? Precursor(Milestone milestone) => milestone.Start.After.Select(Workflow.Find).FirstOrDefault(m => m is not null && IsOfRoute(m));

    /// <summary>In play, and not only because nobody knows yet whether its condition is met.</summary>
    internal bool IsWantedForSure(Milestone milestone) =>
        IsInPlay(milestone) && (milestone.When?.Milestone is not { } other || Trajectory[other].IsDone);

    /// <summary>The due moments that still ask for work, soonest first.</summary>
    public ImmutableArray<DueMoment> Outstanding(Milestone milestone) => _outstanding.TryGetValue(milestone.Id, out var known)
        ? known
        : _outstanding[milestone.Id] = Dues(milestone, Trajectory[milestone.Id].DoneAt);

    /// <summary>The due moments of the work as it was asked first, done or not, soonest first.</summary>
    public ImmutableArray<DueMoment> AsAskedFirst(Milestone milestone) => Dues(milestone, []);

    private ImmutableArray<DueMoment> Dues(Milestone milestone, ImmutableList<Instant> doneAt)
    {
        var due = milestone.Due;
        var slots = new List<(DueMoment? Due, bool SameWork)> { (_legs.First(milestone, due.CriticalOpen is not null && HasCriticalOpen), true) };
        slots.AddRange(due.Else.Select(leg => (_legs.Single(milestone, leg), true)));
        if (due.Recheck is { } recheck)
        {
            slots.Add((_legs.Single(milestone, recheck), false));
        }

        var count = 0;
        foreach (var done in doneAt)
        {
            count++;
            if (count == 1 && due.Again is { } again)
            {
                slots.Add((_legs.Single(milestone, again), false));
            }

            TakeDone(slots, done.LocalDate());
        }

        if (milestone.IsSituation && Trajectory[milestone.Id].OpenedAt is { } opened)
        {
            // What lay before it happened isn't asked.
            slots.RemoveAll(s => s.Due is { } d && d.At < opened);
        }

        if (due.Every is not null || due.OnTerm is not null)
        {
            if (doneAt.IsEmpty)
            {
                slots.RemoveAll(s => s.Due is { } d && IsAfterRelease(milestone, d.Date));
            }
            else if (Recurrence(milestone, doneAt[^1]) is { } next)
            {
                slots.Add((next, false));
            }
        }

        if (milestone.Id == KnownMilestones.LeadAfterRelease && TakeoverDue(milestone) is { } takeover)
        {
            slots.Add((takeover, false));
        }

        // On a short stay two terms can come out on one day: that is one moment, reminded of and escalated once.
        var moments = slots.Where(s => s.Due is not null).Select(s => s.Due!).OrderBy(d => d.At).DistinctBy(d => d.Date).ToList();
        if (Trajectory[milestone.Id].Extended is { } extended && moments.Count > 0)
        {
            moments[0] = moments[0] with
            {
                Date = extended.Due,
                At = extended.Due.InAmsterdam(Workflow.Ladders.DueAt),
                Exact = false,
                KnownSince = extended.At,
            };
        }

        return Trajectory[milestone.Id].TermsSince is { } changed
            ? [.. moments.Select(m => m with { KnownSince = Instant.Max(m.KnownSince, changed) })]
            : [.. moments];
    }

    /// <summary>
    /// Whoever takes the lead at release accepts it two weeks before (domain.md 4.3). That it was proposed is not enough: only acceptance
    /// ends this moment, and passing it goes straight to the manager.
    /// </summary>
    private DueMoment? TakeoverDue(Milestone milestone)
    {
        if (Trajectory.LeadContactAfterRelease is not null || Trajectory.Left is not null || Trajectory.EmergencySince is not null
            || LeadBeforeRelease(TakeoverLead) is not { } lead)
        {
            return null;
        }

        var since = Trajectory.Release[^1].Since;
        var date = LocalDate.Max(Calendar.Roll(lead, Roll.Backward), Calendar.Add(since.LocalDate(), 1));
        return new DueMoment(date, date.InAmsterdam(Workflow.Ladders.DueAt), Exact: false, SeverityOf(milestone), since, Rung.E3);
    }

    /// <summary>Done once is done for the soonest due moment, for the work as it was asked first, and for all that lay before it.</summary>
    private static void TakeDone(List<(DueMoment? Due, bool SameWork)> slots, LocalDate done)
    {
        var soonest = slots.Count == 0 ? default : slots.MinBy(s => s.Due?.At ?? Instant.MinValue);
        slots.RemoveAll(s => s == soonest || s.SameWork || (s.Due is { } d && (d.Date <= done || d.Date == soonest.Due?.Date)));
    }

    private DueMoment? Recurrence(Milestone milestone, Instant lastDone)
    {
        var due = milestone.Due;
        var every = Trajectory.HighRisk && due.EveryHighRisk is { } high ? high : due.Every;
        var dates = due.On
            .Where(name => Trajectory.LastOf(name) > lastDone)
            .Select(name => (From: Trajectory.LastOf(name)!.Value, Term: due.OnTerm))
            .Append((From: lastDone, Term: every))
            .Where(d => d.Term is not null)
            .Select(d => (Date: _legs.Count(d.From.LocalDate(), d.Term!.Value, Roll.Forward), d.From))
            .Where(d => !IsAfterRelease(milestone, d.Date))
            .OrderBy(d => d.Date)
            .ToList();
        return dates.Count == 0
            ? null
            : new DueMoment(dates[0].Date, dates[0].Date.InAmsterdam(Workflow.Ladders.DueAt), Exact: false, SeverityOf(milestone), dates[0].From);
    }

    /// <summary>What recurs during detention doesn't recur past it.</summary>
    private bool IsAfterRelease(Milestone milestone, LocalDate date) => !milestone.IsSituation && IsAfterRelease(date);

    private bool IsAfterRelease(LocalDate date) => Trajectory.Left is not null || (Trajectory.ReleaseDate is { } release && date >= release);

    private bool HasCriticalOpen =>
        InPlay.Any(m => SeverityOf(m) == Severity.Critical && m.Due.CriticalOpen is null && !m.ComesWithEvent && !Trajectory[m.Id].IsDone);

    private bool IsMet(Milestone milestone)
    {
        if (milestone.When is not { } condition)
        {
            return true;
        }

        if (condition.StillInside && Trajectory.Left is not null)
        {
            return false;
        }

        if (condition.Done is { } before)
        {
            var happened = (milestone.Start.On is { } on ? Trajectory.LastOf(on) : null) ?? Instant.MaxValue;
            return Trajectory[milestone.Id].OpenedAt is not null || Trajectory[before].DoneAt.Any(at => at <= happened);
        }

        if (condition.ReleaseBeforeNonWorkingDay)
        {
            return Trajectory.ReleaseDate is not { } release || !Calendar.IsWorkingDay(release) || !Calendar.IsWorkingDay(release.PlusDays(1));
        }

        var outcome = condition.Milestone is { } other ? Trajectory[other].Outcome : null;
        return outcome is null || condition.Outcome.Contains(outcome);
    }
}
