using NodaTime;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>Something that is asked of a contact: work, or a document for somebody's work.</summary>
/// <param name="Due">Null while it is unknown.</param>
internal sealed record Ask(string Role, string ContactId, string Milestone, string? Document, DueMoment? Due, bool Critical)
{
    public AskLine Line { get; } = new(Milestone, Due?.Date, Document);
}

/// <summary>What there is to ask of everybody on a trajectory until a day, begun or not, soonest first; what is late with its last date.</summary>
internal static class Asks
{
    public static IEnumerable<Ask> Until(LocalDate last, Unfolding unfolding) =>
        unfolding.Terms.InPlay
            .Where(m => !m.Auto && unfolding.Now >= unfolding.Terms.AskedFrom(m))
            .SelectMany(m => Of(m, last, unfolding))
            .OrderBy(ask => ask.Due?.Date ?? last);

    private static IEnumerable<Ask> Of(Milestone milestone, LocalDate last, Unfolding unfolding)
    {
        var (trajectory, staffing) = (unfolding.Trajectory, unfolding.Staffing);
        var outstanding = unfolding.Terms.Outstanding(milestone);
        var ahead = outstanding.Where(d => d.At > unfolding.Now).DefaultIfEmpty(outstanding.LastOrDefault()).OfType<DueMoment>();
        var dues = ahead.Where(d => d.Date <= last).ToList();
        if (dues.Count == 0 && !(outstanding.IsEmpty && FollowsUntil(last, milestone, unfolding.Terms)))
        {
            yield break;
        }

        var responsible = staffing.Responsible(milestone, trajectory, unfolding.Workflow);
        if (responsible is { } r)
        {
            foreach (var due in dues)
            {
                yield return new Ask(r.Role, r.Seat.ContactId, milestone.Id, null, due, due.Severity == Severity.Critical);
            }
        }

        foreach (var document in milestone.Documents.Where(d => unfolding.Terms.IsWantedForSure(milestone) && IsToBeAsked(d, milestone, trajectory)))
        {
            var from = staffing.HandsOver(document, milestone, trajectory, unfolding.Workflow);
            if (staffing.Fill(from, trajectory) is { } seat && seat.ContactId != responsible?.Seat.ContactId)
            {
                var due = dues.FirstOrDefault();
                var critical = (due?.Severity ?? milestone.Severity) == Severity.Critical;
                yield return new Ask(from, seat.ContactId, milestone.Id, document.Type, due, critical);
            }
        }
    }

    private static bool IsToBeAsked(DocumentNeed document, Milestone milestone, Trajectory trajectory) =>
        document.From != Staffing.Person
        && trajectory[milestone.Id].Documents.GetValueOrDefault(document.Type) != DocumentStatus.Received
        && !trajectory[milestone.Id].IsDone;

    /// <summary>It is counted from other work, that is to be done by then.</summary>
    private static bool FollowsUntil(LocalDate last, Milestone milestone, Terms terms) =>
        !terms.Trajectory[milestone.Id].IsDone
        && terms.Precursor(milestone) is { } before && terms.IsInPlay(before) && terms.Outstanding(before) is [{ } due, ..] && due.Date <= last;
}
