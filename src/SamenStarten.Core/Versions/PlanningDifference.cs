using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Planning;

namespace SamenStarten.Core.Versions;

/// <summary>In what one planning of a trajectory differs from another: only what still asks for work, nothing about what is done already.</summary>
/// <param name="Moved">Due moments of work that both ask for, in the order of the workflow.</param>
/// <param name="BecomesLate">Milestones whose first due moment has passed by the second planning, and not by the first.</param>
/// <param name="Pressed">Milestones for which a moved release date leaves no more than a working day, by the second planning and not by the first.</param>
/// <param name="Impossible">
/// Milestones that can't be done in time, by the second planning and not by the first: work on them can't begin before they are due, or they
/// belong inside and are due when the person has left.
/// </param>
/// <param name="Appears">What only the second asks for.</param>
/// <param name="Vanishes">What only the first asks for.</param>
public sealed record PlanningDifference(
    string TrackBefore, string TrackAfter, ImmutableArray<MovedDue> Moved, ImmutableArray<string> BecomesLate, ImmutableArray<string> Pressed,
    ImmutableArray<string> Impossible, ImmutableArray<Appearing> Appears, ImmutableArray<string> Vanishes)
{
    public bool IsNothing => TrackBefore == TrackAfter && Moved.IsEmpty && BecomesLate.IsEmpty && Pressed.IsEmpty && Impossible.IsEmpty && Appears.IsEmpty && Vanishes.IsEmpty;

    /// <summary>Lays the second beside the first.</summary>
    public static PlanningDifference Between(Terms before, Terms after, Instant now)
    {
        var (was, becomes) = (Asked(before), Asked(after));
        var both = after.Workflow.Milestones.Where(m => becomes.ContainsKey(m.Id) && was.ContainsKey(m.Id)).Select(m => m.Id).ToList();
        var asked = after.Workflow.Milestones.Where(m => becomes.ContainsKey(m.Id)).Select(m => m.Id).ToList();
        return new PlanningDifference(
            before.Trajectory.Track,
            after.Trajectory.Track,
            [.. both.SelectMany(id => PairedDues.Of(was[id], becomes[id]).Select(pair => new MovedDue(id, pair.Was, pair.Becomes)))],
            [.. asked.Where(id => IsLate(becomes[id], now) && !IsLate(was.GetValueOrDefault(id, []), now))],
            [.. asked.Where(id => IsPressed(id, after, becomes) && !IsPressed(id, before, was))],
            [.. asked.Where(id => IsImpossible(id, after, becomes) && !IsImpossible(id, before, was))],
            [.. asked.Where(id => !was.ContainsKey(id)).Select(id => new Appearing(id, becomes[id].FirstOrDefault()))],
            [.. before.Workflow.Milestones.Where(m => was.ContainsKey(m.Id) && !becomes.ContainsKey(m.Id)).Select(m => m.Id)]);
    }

    private static Dictionary<string, ImmutableArray<DueMoment>> Asked(Terms terms) => terms.InPlay
        .Where(m => !m.Auto && (!terms.Trajectory[m.Id].IsDone || !terms.Outstanding(m).IsEmpty))
        .ToDictionary(m => m.Id, terms.Outstanding, StringComparer.Ordinal);

    private static bool IsLate(ImmutableArray<DueMoment> dues, Instant now) => dues is [{ } first, ..] && first.At <= now;

    private static bool IsPressed(string id, Terms terms, Dictionary<string, ImmutableArray<DueMoment>> asked) =>
        asked.TryGetValue(id, out var dues) && dues is [{ } first, ..] && first.Severity > terms.Workflow.Find(id)!.Severity;

    private static bool IsImpossible(string id, Terms terms, Dictionary<string, ImmutableArray<DueMoment>> asked)
    {
        if (terms.Trajectory.Left is not null || !asked.TryGetValue(id, out var dues) || dues is not [{ } first, ..])
        {
            return false;
        }

        var milestone = terms.Workflow.Find(id)!;
        return (terms.Trajectory[id].OpenedAt is null && terms.StartOf(milestone) > first.At)
            || (Leaving.BelongsInside(milestone) && first.Date > terms.ReleaseDay);
    }
}

/// <param name="From">Null: it had no such due moment.</param>
/// <param name="To">Null: it no longer has it.</param>
public sealed record MovedDue(string Milestone, DueMoment? From, DueMoment? To);

/// <param name="Due">When it is due first; null while that is unknown.</param>
public sealed record Appearing(string Milestone, DueMoment? Due);
