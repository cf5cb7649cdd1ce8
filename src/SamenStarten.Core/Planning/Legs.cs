using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using KnownEvents = SamenStarten.Core.Trajectories.KnownEvents;
using Offset = SamenStarten.Core.Workflows.Offset;

namespace SamenStarten.Core.Planning;

/// <summary>Works out single moments: anchor, distance, compression, rolling, and what a moved release date does to them (domain.md 4.1).</summary>
internal sealed class Legs(Trajectory trajectory, Workflow workflow, WorkingCalendar calendar)
{
    /// <summary>The first due moment of a milestone; null while what it is counted from is unknown.</summary>
    public DueMoment? First(Milestone milestone, bool hasCriticalOpen)
    {
        if (milestone.Due.CriticalOpen is { } soon && hasCriticalOpen && OpenedAt(milestone) is { } opened)
        {
            return Exact(milestone, opened, soon);
        }

        return milestone.Due.Legs is [{ Anchor: Anchor.Opened, Offset.Unit: TermUnit.Minutes or TermUnit.Hours } exact]
            ? OpenedAt(milestone) is { } at ? Exact(milestone, at, exact.Offset) : null
            : OverTime(milestone, epoch => FirstDate(milestone, epoch));
    }

    public Severity SeverityOf(Milestone milestone) =>
        milestone.CriticalAfter.Any(name => trajectory.LastOf(name) is not null) ? Severity.Critical : milestone.Severity;

    public DueMoment? Single(Milestone milestone, Moment leg) => OverTime(milestone, epoch => DueDate(milestone, leg, epoch));

    /// <summary>When work can begin that begins at a moment; never before the trajectory itself.</summary>
    public Instant? Start(Milestone milestone, Moment moment)
    {
        switch (moment.Anchor)
        {
            case Anchor.RA:
                return trajectory.Left is { } left && moment.Offset.Amount == 0 ? Instant.Max(left.Moment, left.HeardAt) : null;
            case Anchor.P:
                return trajectory.Plan?.HeardAt;
            case Anchor.D0 or Anchor.N when moment.Offset.Amount == 0:
                return trajectory.Started;
        }

        var now = trajectory.Release[^1];
        if (moment.Anchor == Anchor.R && now.Date is null)
        {
            return IsRemandPack(milestone, now) ? trajectory.Started : null;
        }

        return Raw(milestone, moment, now, milestone.Due.Roll ?? DefaultRoll(moment)) is { } date
            ? Instant.Max(date.InAmsterdam(workflow.Ladders.At), trajectory.Started)
            : null;
    }

    /// <summary>
    /// From when on this work can be asked. While the person is still at home that is what needs no institution: who is competent, what
    /// must be arranged before entry, and what is brought by something that happens.
    /// </summary>
    public Instant AskedFrom(Milestone milestone)
    {
        var due = milestone.Due;
        var inPrison = workflow.FindRole(milestone.Responsible.Role) is { InPrison: true };
        return !trajectory.IsBeforehand || due.BeforeEntry is not null || (!inPrison && (milestone.Start.On is not null || due.Legs.All(l => l.Anchor == Anchor.N)))
            ? trajectory.Started
            : Entered;
    }

    /// <summary>The morning of the day of entry.</summary>
    public Instant Entered => trajectory.Entry.InAmsterdam(workflow.Ladders.At);

    public LocalDate? LeadBeforeRelease(Offset lead) =>
        trajectory.Release[^1] is { Date: { } release } now ? BeforeRelease(release, lead, Roll.None, now) : null;

    /// <summary>A term counted from a date, then rolled.</summary>
    public LocalDate Count(LocalDate from, Offset offset, Roll roll) => calendar.Roll(
        offset.Unit switch
        {
            TermUnit.WorkingDays => calendar.Add(from, offset.Amount),
            TermUnit.CalendarDays => from.PlusDays(offset.Amount),
            TermUnit.Weeks => from.PlusWeeks(offset.Amount),
            TermUnit.Months => from.PlusMonths(offset.Amount),
            _ => from,
        },
        roll);

    /// <summary>The lead n' of something that lies n calendar days before release, for a stay of this length.</summary>
    public static int Compressed(int lead, int stay, int divisor) => Math.Max(1, ((2 * lead * stay) + divisor) / (2 * divisor));

    /// <summary>
    /// The date as each change of release found it: one that a change brought within a working day falls a working day after the change,
    /// and weighs one more.
    /// </summary>
    private DueMoment? OverTime(Milestone milestone, Func<ReleaseEpoch, LocalDate?> dateIn)
    {
        // What is counted in days that are not rolled (the first contact, within 48 hours) isn't put off to a working day either.
        var isUrgent = milestone.Due.Roll == Roll.None;
        var asked = AskedFrom(milestone);
        var since = calendar.Add(asked.LocalDate(), 1).InAmsterdam(LocalTime.Midnight);
        var first = trajectory.Release[0];
        var raw = dateIn(first);
        var date = raw is { } given ? isUrgent ? given : LocalDate.Max(given, Notice(first, asked)) : raw;
        var bumped = false;
        foreach (var epoch in trajectory.Release.Skip(1))
        {
            var next = dateIn(epoch);
            if (next == raw)
            {
                continue;
            }

            raw = next;
            since = Instant.Max(epoch.Since, asked);
            bumped = !isUrgent && next < Notice(epoch, asked);
            date = bumped ? Notice(epoch, asked) : next;
        }

        if (date is not { } day)
        {
            return null;
        }

        if (trajectory[milestone.Id].ReopenedAt is { } reopened)
        {
            day = LocalDate.Max(day, calendar.Add(reopened.LocalDate(), 1));
            since = Instant.Max(since, reopened);
        }

        var own = SeverityOf(milestone);
        var severity = bumped && own < Severity.Critical ? own + 1 : own;
        return new DueMoment(day, day.InAmsterdam(workflow.Ladders.DueAt), Exact: false, severity, KnownSince(milestone, since));
    }

    /// <summary>The first day by which anyone who hears of it then can be asked to have it done.</summary>
    private LocalDate Notice(ReleaseEpoch epoch, Instant asked) => calendar.Add(Instant.Max(epoch.Since, asked).LocalDate(), 1);

    private Instant KnownSince(Milestone milestone, Instant since)
    {
        var leg = milestone.Due.Legs[0];
        var counted = leg.Anchor switch
        {
            Anchor.Opened => OpenedAt(milestone),
            Anchor.P => trajectory.Plan?.HeardAt,
            Anchor.RA => trajectory.Left?.HeardAt,
            _ => null,
        };
        return counted is { } at && at > since ? at : since;
    }

    private LocalDate? FirstDate(Milestone milestone, ReleaseEpoch epoch)
    {
        if (IsRemandPack(milestone, epoch))
        {
            return trajectory.EmergencySince is null ? DueDate(milestone, workflow.RemandPackDue, epoch) : null;
        }

        if (trajectory.IsBeforehand && milestone.Due.BeforeEntry is { } early)
        {
            return Raw(milestone, early, epoch, milestone.Due.Roll ?? DefaultRoll(early));
        }

        var row = Row(epoch);
        if (row is { ReleaseCap: not null } && milestone.Due.UltraShort is { } ultraShort)
        {
            return Raw(milestone, ultraShort, epoch, milestone.Due.Roll ?? DefaultRoll(ultraShort));
        }

        if (row is { ReleaseCap: null, EntryCap: not null } && milestone.Due.Short is { } shorter)
        {
            return DueDate(milestone, shorter, epoch);
        }

        var dates = milestone.Due.Legs.Select(leg => DueDate(milestone, leg, epoch)).Where(d => d is not null);
        return dates.Min();
    }

    /// <summary>One leg with compression and its caps.</summary>
    private LocalDate? DueDate(Milestone milestone, Moment leg, ReleaseEpoch epoch)
    {
        if (leg.Anchor == Anchor.R && trajectory.EmergencySince is not null)
        {
            return null;
        }

        if (Raw(milestone, leg, epoch, milestone.Due.Roll ?? DefaultRoll(leg)) is not { } date)
        {
            return null;
        }

        if (leg.Anchor == Anchor.P)
        {
            // A plan of which we hear late still gives everyone a working day.
            return LocalDate.Max(date, calendar.Add(trajectory.Plan!.Value.HeardAt.LocalDate(), 1));
        }

        if (Row(epoch) is not { } row || epoch.Date is not { } release)
        {
            return date;
        }

        if (row is { ReleaseCap: { } last, EntryCap: { } early } && leg.Anchor is Anchor.D0 or Anchor.N or Anchor.R)
        {
            return LocalDate.Min(date, LocalDate.Min(calendar.Add(trajectory.Entry, early), calendar.Add(release, -last)));
        }

        return leg.Anchor switch
        {
            Anchor.D0 when row.EntryCap is { } cap && milestone.Due.Capped => LocalDate.Min(date, calendar.Add(trajectory.Entry, cap)),
            Anchor.R when row.Floor is { } floor && date < calendar.Add(trajectory.Entry, floor) =>
                LocalDate.Min(calendar.Add(trajectory.Entry, floor), calendar.Add(release, -1)),
            _ => date,
        };
    }

    private LocalDate? Raw(Milestone milestone, Moment moment, ReleaseEpoch epoch, Roll roll) => moment.Anchor switch
    {
        Anchor.R => epoch.Date is { } release ? BeforeRelease(release, moment.Offset, roll, epoch) : null,
        _ => AnchorDate(milestone, moment.Anchor, epoch) is { } from ? Count(from, moment.Offset, roll) : null,
    };

    private LocalDate BeforeRelease(LocalDate release, Offset offset, Roll roll, ReleaseEpoch epoch)
    {
        if (offset.Unit == TermUnit.WorkingDays || offset.Amount >= 0 || Row(epoch) is not { Divisor: { } divisor })
        {
            return Count(release, offset, roll);
        }

        var lead = Period.DaysBetween(Count(release, offset, Roll.None), release);
        var date = release.PlusDays(-Compressed(lead, Stay(release), divisor));
        return calendar.Roll(LocalDate.Min(date, calendar.Add(release, -1)), roll);
    }

    private LocalDate? AnchorDate(Milestone milestone, Anchor anchor, ReleaseEpoch epoch) => anchor switch
    {
        Anchor.D0 => trajectory.Entry,
        Anchor.N => milestone.Start.On == KnownEvents.DetentionEnded ? trajectory.Left?.HeardAt.LocalDate() : AskedFrom(milestone).LocalDate(),
        Anchor.P => trajectory.Plan?.Date,
        Anchor.RA => epoch.Left is { } left && trajectory.LateNotice ? LocalDate.Max(left, trajectory.Started.LocalDate()) : epoch.Left ?? epoch.Date,
        Anchor.Opened => OpenedAt(milestone)?.LocalDate(),
        _ => null,
    };

    private Instant? OpenedAt(Milestone milestone) => trajectory[milestone.Id].OpenedAt;

    /// <summary>While nobody knows the release date, what would be counted back from it makes the remand pack.</summary>
    private bool IsRemandPack(Milestone milestone, ReleaseEpoch epoch) =>
        epoch.Date is null
        && milestone.Tags.Contains(Track.RemandTag)
        && workflow.FindTrack(trajectory.Track) is { WhenReleaseUnknown: true }
        && milestone.Due.Legs.All(leg => leg.Anchor == Anchor.R);

    private CompressionRow? Row(ReleaseEpoch epoch) => epoch.Date is { } release
        ? workflow.Compression.FirstOrDefault(row => row.MaxDays is not { } most || Stay(release) <= most)
        : null;

    private int Stay(LocalDate release) => Period.DaysBetween(trajectory.Entry, release);

    private static Roll DefaultRoll(Moment moment) => moment.Anchor == Anchor.R ? Roll.Backward : Roll.Forward;

    /// <summary>Hours and minutes run while the duty desk is open; what would fall outside falls at nine on the next morning (domain.md 4.8).</summary>
    private DueMoment Exact(Milestone milestone, Instant from, Offset offset)
    {
        var at = from + (offset.Unit == TermUnit.Hours ? Duration.FromHours(offset.Amount) : Duration.FromMinutes(offset.Amount));
        var (date, time) = (at.LocalDate(), at.LocalTime());
        var ladders = workflow.Ladders;
        if (offset.Unit == TermUnit.Hours && (time > ladders.QuietFrom || time < ladders.QuietUntil))
        {
            date = time > ladders.QuietFrom ? date.PlusDays(1) : date;
            at = date.InAmsterdam(ladders.At);
        }

        return new DueMoment(date, at, Exact: true, SeverityOf(milestone), from);
    }
}
