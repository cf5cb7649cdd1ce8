using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>
/// A message asks a person, not a milestone: one mail names all that this contact has to do on this trajectory in the coming weeks, so that
/// what opens or is reminded of meanwhile was said. What is critical and new goes at once; a due date that comes near and that its contact
/// was never told of goes too, however it came about.
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
            .Concat(comes.Where(ask => CantWait(ask, unfolding)).Select(NoticeOf))
            .GroupBy(n => (n.ContactId, Withdrawn: n.Kind == AskKind.Withdraw))
            .OrderBy(g => g.Key.ContactId, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Withdrawn)
            .Select(g => Mail(g.Key.ContactId, [.. g], comes.Where(ask => ask.ContactId == g.Key.ContactId), unfolding))
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
            .OrderByDescending(n => n.Template == Templates.Urgent)
            .ThenByDescending(n => n.Kind)
            .ThenByDescending(n => n.Rung)
            .ThenByDescending(n => n.Critical)
            .First();
        var lines = Once(notices
            .OrderByDescending(n => n.Kind)
            .ThenBy(n => n.Due ?? LocalDate.MaxIsoValue)
            .Select(n => n.Line)
            .Concat(leading.Kind == AskKind.Withdraw ? [] : comes.Select(ask => ask.Line)));
        var week = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return new PartnerAsked(
            leading.Kind, leading.Role, contact, week, leading.Template, leading.Rung, going.Any(n => n.Critical), lines.Min(l => l.Due), lines);
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
            // Who heard of it this very day isn't asked again at noon.
            AskKind.Escalate => notice.Rung > Rung.E1 || said?.On != today,
            AskKind.Remind => said is null || calendar.Count(said.On, today) > (notice.Critical ? JustSaidIfCritical : JustSaid),
            AskKind.RequestDocument => false,
            _ when said is not null => false,
            _ when notice.Critical => true,
            _ => notice.Due <= calendar.Add(today, Soon) && !told.Values.Any(line => IsSameWeek(line.On, today)),
        };
    }

    private static bool CantWait(Ask ask, Unfolding unfolding)
    {
        var said = ToldTo(ask.ContactId, unfolding).GetValueOrDefault(ask.Line.Key);
        return ask.Due is { } due && due.At > unfolding.Now
            && (said is null || (ask.Document is null && !said.Dues.Contains(due.Date)))
            && due.Date <= unfolding.Terms.Calendar.Add(unfolding.Now.LocalDate(), Near);
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

    private static bool IsSameWeek(LocalDate one, LocalDate other) =>
        one.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)) == other.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
