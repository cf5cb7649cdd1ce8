using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Escalation;

/// <summary>A partner's manager was asked about something that stood still (rung E3). No trajectory in it, so no person.</summary>
/// <param name="Theme">The domain of life; for a milestone of the process itself, its id.</param>
/// <param name="Municipality">CBS code.</param>
public sealed record Standstill(string Theme, string Municipality, LocalDate On);

/// <summary>
/// A bottleneck (knelpunt) that is proposed for the register: the same theme came to a manager more than once. Whether it is one, and what
/// is done about it, people decide.
/// </summary>
/// <param name="First">The first standstill of it.</param>
/// <param name="ProposedOn">The day of the second: with it came the proposal.</param>
/// <param name="Last">The latest standstill so far.</param>
/// <param name="Times">How many there were.</param>
public sealed record Bottleneck(string Theme, string Municipality, LocalDate First, LocalDate ProposedOn, LocalDate Last, int Times);

/// <summary>Rung EB of the ladder: when E3 is reached twice on the same theme within ninety days, a bottleneck is proposed (domain.md 4.4).</summary>
public static class Bottlenecks
{
    private const int WithinDays = 90;

    /// <summary>What an escalation says about a theme; null when it isn't one to a manager, or had passed before anyone knew of it.</summary>
    /// <param name="municipality">Who is competent; an escalation of which nobody knows that counts nowhere.</param>
    public static Standstill? StandstillOf(MilestoneEscalated escalated, string? municipality, LocalDate on, Workflow workflow) =>
        escalated is { Rung: Rung.E3, Skipped: not Falls.Passed } && municipality is not null
            ? new Standstill(workflow.Find(escalated.Milestone)?.Domain?.ToString() ?? escalated.Milestone, municipality, on)
            : null;

    /// <summary>
    /// What is proposed, the most frequent first. Standstills that each come within the term of the one before are one bottleneck: it is
    /// proposed once, and counts on.
    /// </summary>
    public static ImmutableArray<Bottleneck> Proposed(IEnumerable<Standstill> standstills) =>
    [
        .. standstills
            .GroupBy(s => (s.Theme, s.Municipality))
            .SelectMany(g => Runs(g.Select(s => s.On).Order()).Where(run => run.Count > 1).Select(run =>
                new Bottleneck(g.Key.Theme, g.Key.Municipality, run[0], run[1], run[^1], run.Count)))
            .OrderByDescending(b => b.Times)
            .ThenBy(b => b.ProposedOn)
            .ThenBy(b => b.Municipality, StringComparer.Ordinal)
            .ThenBy(b => b.Theme, StringComparer.Ordinal),
    ];

    private static List<List<LocalDate>> Runs(IEnumerable<LocalDate> days)
    {
        var runs = new List<List<LocalDate>>();
        foreach (var day in days)
        {
            if (runs is [.., [.., var before] run] && Period.DaysBetween(before, day) <= WithinDays)
            {
                run.Add(day);
            }
            else
            {
                runs.Add([day]);
            }
        }

        return runs;
    }
}
