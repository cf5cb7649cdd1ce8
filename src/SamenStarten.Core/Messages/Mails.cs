using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Escalation;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>
/// A message asks a person, not a milestone: one mail names all that this contact has to do on this trajectory in the coming weeks, so that
/// what opens or is reminded of meanwhile was said. What is critical and new goes at once; a due date that comes near and that its contact
/// was never told of goes too, however it came about. An escalation to who was mailed this week goes with the next mail, at the latest
/// at the beginning of next week; of what is critical it goes at once when release is near.
/// </summary>
internal static class Mails
{
    /// <summary>Working days that a mail looks ahead.</summary>
    private const int Ahead = 30;

    /// <summary>Working days before a due date by which its contact has been told of it.</summary>
    private const int Near = 5;

    /// <summary>Working days within which new work is worth a mail of its own; what is due later is named in the next one.</summary>
    private const int Soon = 20;

    /// <summary>Working days within which a reminder repeats what was just said.</summary>
    private const int JustSaid = 20;

    private const int JustSaidIfCritical = 10;

    public static IEnumerable<PartnerAsked> From(IReadOnlyCollection<Notice> notices, Unfolding unfolding)
    {
        var comes = unfolding.Trajectory.Status == TrajectoryStatus.Open
            ? Asks.Until(unfolding.Terms.Calendar.Add(unfolding.Now.LocalDate(), Ahead), unfolding).ToList()
            : [];
        return notices
            .Concat(Escalations(unfolding))
            .Concat(Questions(unfolding))
            .Concat(comes.Where(ask => CantWait(ask, unfolding)).Select(NoticeOf))
            .GroupBy(n => (n.ContactId, Apart: ApartFor(n)))
            .OrderBy(g => g.Key.ContactId, StringComparer.Ordinal)
            // After "not yours any more" nothing of it is known to have been said, so what is asked for it all the same comes after.
            .ThenByDescending(g => g.Key.Apart == Templates.Stopped)
            .ThenBy(g => g.Key.Apart, StringComparer.Ordinal)
            .Select(g => Mail(g.Key.ContactId, [.. g], g.Key.Apart is null ? comes.Where(ask => ask.ContactId == g.Key.ContactId) : [], unfolding))
            .OfType<PartnerAsked>()
            .ToList();
    }

    private static PartnerAsked? Mail(string contact, ImmutableArray<Notice> notices, IEnumerable<Ask> comes, Unfolding unfolding)
    {
        var told = ToldTo(contact, unfolding);
        var today = unfolding.Now.LocalDate();
        var going = notices.Where(n => GoesNow(n, told, today, unfolding.Terms.Calendar)).ToList();
        if (going.Count == 0)
        {
            return null;
        }

        // An alarm is not to arrive as the request for a document that comes with it.
        var leading = going
            .Concat(notices.Where(n => n.Kind == AskKind.Escalate))
            .OrderByDescending(n => n.Template == Templates.Urgent)
            .ThenByDescending(n => n.Kind)
            .ThenByDescending(n => n.Rung)
            .ThenByDescending(n => n.Critical)
            .First();
        var lines = Once(notices
            .OrderByDescending(n => n.Kind)
            .ThenBy(n => n.Due ?? LocalDate.MaxIsoValue)
            .Select(n => n.Line)
            .Concat(comes.Select(ask => ask.Line)));
        return new PartnerAsked(
            leading.Kind, leading.Role, contact, MondayOf(today), leading.Template, leading.Rung, going.Any(n => n.Critical), lines.Min(l => l.Due), lines);
    }

    private static bool GoesNow(Notice notice, ImmutableDictionary<string, ToldLine> told, LocalDate today, WorkingCalendar calendar)
    {
        if (notice.CantWait || notice.Kind == AskKind.Withdraw)
        {
            return true;
        }

        var said = told.GetValueOrDefault(notice.Line.Key);
        return notice.Kind switch
        {
            AskKind.Remind => said is null || calendar.Count(said.At.LocalDate(), today) > (notice.Critical ? JustSaidIfCritical : JustSaid),
            AskKind.RequestDocument or AskKind.Escalate => false,
            _ when said is not null => false,
            _ when notice.Critical => true,
            _ => notice.Due <= calendar.Add(today, Soon) && !HeardThisWeek(told, today),
        };
    }

    /// <summary>What doesn't ask for work is a mail of its own: its template; null for all that goes together.</summary>
    private static string? ApartFor(Notice notice) =>
        notice.Kind == AskKind.Withdraw || notice.Template == Templates.Question ? notice.Template : null;

    /// <summary>The lead, or the coordinator while there is none, hears at once that a partner asked something.</summary>
    private static IEnumerable<Notice> Questions(Unfolding unfolding)
    {
        var role = unfolding.Staffing.Fill(Staffing.Lead, unfolding.Trajectory) is null ? Staffing.Coordinator : Staffing.Lead;
        return unfolding.Trajectory.Status == TrajectoryStatus.Open && unfolding.Staffing.Fill(role, unfolding.Trajectory) is { } seat
            ? unfolding.Trajectory.Questions.Select(milestone => new Notice(
                AskKind.Notify, role, seat.ContactId, milestone, DueOf(milestone, unfolding), null, null, Critical: false, CantWait: true, Templates.Question))
            : [];
    }

    private static LocalDate? DueOf(string milestone, Unfolding unfolding) => unfolding.Workflow.Find(milestone) is { } found
        ? unfolding.Terms.Outstanding(found).FirstOrDefault()?.Date
        : null;

    private static IEnumerable<Notice> Escalations(Unfolding unfolding) => unfolding.Trajectory.Status == TrajectoryStatus.Open
        ? Untold.Of(unfolding.Terms).Select(untold => NoticeOf(untold, unfolding))
        : [];

    private static Notice NoticeOf(UntoldRung untold, Unfolding unfolding)
    {
        var (contact, milestone, fallen) = untold;
        var severity = unfolding.Terms.Outstanding(milestone).FirstOrDefault(d => d.Date == fallen.Due)?.Severity ?? milestone.Severity;
        var goes = Untold.Gathered(fallen, unfolding.Terms) <= unfolding.Now || (fallen.At == unfolding.Now && GoesAtOnce(contact, severity, unfolding));
        return new Notice(
            AskKind.Escalate, Targets.RoleOf(contact, fallen, milestone, unfolding), contact, milestone.Id, fallen.Due, null, fallen.Rung,
            severity == Severity.Critical, CantWait: goes, Templates.Escalation(fallen.Rung));
    }

    private static bool GoesAtOnce(string contact, Severity severity, Unfolding unfolding)
    {
        var today = unfolding.Now.LocalDate();
        return new Ladder(unfolding.Terms).Presses(severity, today) || !HeardThisWeek(ToldTo(contact, unfolding), today);
    }

    private static bool CantWait(Ask ask, Unfolding unfolding)
    {
        var said = ToldTo(ask.ContactId, unfolding).GetValueOrDefault(ask.Line.Key);
        return ask.Due is { } due && due.At > unfolding.Now
            && (said is null || (ask.Document is null && !said.Dues.Contains(due.Date)))
            && unfolding.Now >= unfolding.Terms.Calendar.Add(due.Date, -Near).InAmsterdam(unfolding.Workflow.Ladders.At);
    }

    /// <summary>A line without a date says nothing beside one that has it.</summary>
    private static ImmutableArray<AskLine> Once(IEnumerable<AskLine> lines)
    {
        var all = lines.Distinct().ToList();
        var dated = all.Where(l => l.Due is not null).Select(l => l.Key).ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(l => l.Due is not null || !dated.Contains(l.Key))];
    }

    private static Notice NoticeOf(Ask ask) => new(
        ask.Document is null ? AskKind.Notify : AskKind.RequestDocument, ask.Role, ask.ContactId, ask.Milestone, ask.Due?.Date, ask.Document, null,
        ask.Critical, CantWait: true, ask.Document is null ? Templates.Task : Templates.DocumentRequest);

    private static ImmutableDictionary<string, ToldLine> ToldTo(string contact, Unfolding unfolding) =>
        unfolding.Trajectory.Told.GetValueOrDefault(contact, ImmutableDictionary<string, ToldLine>.Empty);

    private static bool HeardThisWeek(ImmutableDictionary<string, ToldLine> told, LocalDate today) =>
        told.Values.Any(line => MondayOf(line.At.LocalDate()) == MondayOf(today));

    private static LocalDate MondayOf(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
