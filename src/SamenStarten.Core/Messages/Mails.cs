using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Messages;

/// <summary>
/// A message asks a person, not a milestone: what there is for one contact on one trajectory in one working week is one mail. What is
/// critical and new goes at once; what he was told already isn't told again so soon; a mail that goes names what comes next as well.
/// </summary>
internal static class Mails
{
    /// <summary>Working days that a mail looks ahead.</summary>
    private const int Ahead = 10;

    /// <summary>Working days within which a reminder repeats what was just said.</summary>
    private const int JustSaid = 10;

    private const int JustSaidIfCritical = 5;

    public static IEnumerable<PartnerAsked> From(IReadOnlyCollection<Notice> notices, Unfolding unfolding) =>
        notices
            .GroupBy(n => (n.ContactId, Withdrawn: n.Kind == AskKind.Withdraw))
            .OrderBy(g => g.Key.ContactId, StringComparer.Ordinal)
            .ThenBy(g => g.Key.Withdrawn)
            .Select(g => Mail(g.Key.ContactId, [.. g], unfolding))
            .OfType<PartnerAsked>()
            .ToList();

    private static PartnerAsked? Mail(string contact, ImmutableArray<Notice> notices, Unfolding unfolding)
    {
        var told = unfolding.Trajectory.Told.GetValueOrDefault(contact, ImmutableDictionary<string, LocalDate>.Empty);
        var today = unfolding.Now.LocalDate();
        if (!notices.Any(n => GoesNow(n, told, today, unfolding.Terms.Calendar)))
        {
            return null;
        }

        // An alarm is not to arrive as the request for a document that comes with it.
        var leading = notices
            .OrderByDescending(n => n.Template == Templates.Urgent)
            .ThenByDescending(n => n.Kind)
            .ThenByDescending(n => n.Rung)
            .ThenByDescending(n => n.Critical)
            .First();
        var lines = notices
            .OrderByDescending(n => n.Kind)
            .ThenBy(n => n.Due ?? LocalDate.MaxIsoValue)
            .Select(n => new AskLine(n.Milestone, n.Due, n.Document))
            .Concat(leading.Kind == AskKind.Withdraw ? [] : WhatComes(contact, today, unfolding))
            .DistinctBy(l => (l.Milestone, l.Document))
            .ToImmutableArray();
        var week = today.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
        return new PartnerAsked(
            leading.Kind, leading.Role, contact, week, leading.Template, leading.Rung, notices.Any(n => n.Critical), lines.Min(l => l.Due), lines);
    }

    private static bool GoesNow(Notice notice, ImmutableDictionary<string, LocalDate> told, LocalDate today, WorkingCalendar calendar)
    {
        if (notice.Kind is AskKind.Escalate or AskKind.Withdraw)
        {
            return true;
        }

        if (!told.TryGetValue(notice.Milestone, out var last))
        {
            return notice.Critical || notice.LastChance || !told.Values.Any(date => IsSameWeek(date, today));
        }

        var justSaid = calendar.Count(last, today) <= (notice.Critical ? JustSaidIfCritical : JustSaid);
        return !justSaid && (notice.Critical || !told.Values.Any(date => IsSameWeek(date, today)));
    }

    /// <summary>What else this contact has to do on this trajectory within the next two weeks.</summary>
    private static IEnumerable<AskLine> WhatComes(string contact, LocalDate today, Unfolding unfolding)
    {
        var terms = unfolding.Terms;
        var until = terms.Calendar.Add(today, Ahead);
        return terms.InPlay
            .Where(m => !m.Auto && unfolding.Staffing.Responsible(m, terms.Trajectory, terms.Workflow) is { } r && r.Seat.ContactId == contact)
            .Select(m => (Milestone: m, Due: terms.Outstanding(m).FirstOrDefault()))
            .Where(x => x.Due is { } due && due.Date <= until)
            .OrderBy(x => x.Due!.At)
            .Select(x => new AskLine(x.Milestone.Id, x.Due!.Date, null));
    }

    private static bool IsSameWeek(LocalDate one, LocalDate other) =>
        one.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday)) == other.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
