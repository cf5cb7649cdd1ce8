using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Messages;

/// <summary>An escalation that a contact was to hear of, and of which no mail has told him yet.</summary>
internal sealed record UntoldRung(string ContactId, Milestone Milestone, FallenRung Rung);

/// <summary>
/// Escalations that wait for a mail. Who was mailed this week already hears of what isn't critical at the beginning of the next; it is read
/// off the log, so that none is ever lost.
/// </summary>
internal static class Untold
{
    public static IEnumerable<UntoldRung> Of(Terms terms) =>
        from milestone in terms.Workflow.Milestones
        from rung in terms.Trajectory[milestone.Id].Rungs
        from contact in rung.To
        where !HasHeard(contact, milestone.Id, rung, terms.Trajectory)
        select new UntoldRung(contact, milestone, rung);

    /// <summary>By when it goes at the latest: at nine on the first working day of the week after it fell.</summary>
    public static Instant Gathered(FallenRung rung, Terms terms)
    {
        var monday = rung.At.LocalDate().With(DateAdjusters.Next(IsoDayOfWeek.Monday));
        return terms.Calendar.Roll(monday, Roll.Forward).InAmsterdam(terms.Workflow.Ladders.At);
    }

    /// <summary>Whether a contact heard of a milestone since it was escalated to him; of a first rung on that day is enough.</summary>
    public static bool HasHeard(string contact, string milestone, FallenRung rung, Trajectory trajectory) =>
        trajectory.Told.TryGetValue(contact, out var lines) && lines.TryGetValue(milestone, out var line)
        && (line.At >= rung.At || (rung.Rung == Rung.E1 && line.At.LocalDate() == rung.At.LocalDate()));
}
