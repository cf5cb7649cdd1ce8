using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>What finds and sorts a trajectory: computed anew with every transition, so that a changed calendar or overlay recomputes it.</summary>
public static class TrajectoryIndexing
{
    /// <summary>Everything that fell due was escalated to the top; it waits for people.</summary>
    public const string WaitsForPeople = "waits-for-people";

    /// <summary>Nobody knows when this person is released, and what could be done before is past.</summary>
    public const string ReleaseUnknown = "release-unknown";

    /// <summary>It was taken over, and nobody has said yet what was arranged before.</summary>
    public const string AwaitsTakeOver = "awaits-take-over";

    public const string Paused = "paused";

    public const string Erased = "erased";

    public static TrajectoryIndex IndexOf(Terms terms)
    {
        var trajectory = terms.Trajectory;
        var next = NextMoment(terms);
        var problem = FirstProblem(terms);
        return new TrajectoryIndex(
            trajectory.Number,
            trajectory.Status switch
            {
                TrajectoryStatus.Open => "open",
                TrajectoryStatus.Paused => "paused",
                TrajectoryStatus.Deceased => "deceased",
                TrajectoryStatus.Ended => "ended",
                _ => "closed",
            },
            trajectory.Phase,
            trajectory.Track,
            next,

            // What waits for a person is found by that, though its phase or its end may still come of itself.
            next is null || trajectory is { Status: TrajectoryStatus.Open, AwaitsTakeOver: true } ? WhyNoMoment(trajectory) : null,
            problem?.Milestone,
            problem?.Due.At,
            problem?.Due.Severity,
            terms.ReleaseDay,
            trajectory.Municipality,
            trajectory.Institution)
        {
            FirstProblemRung = problem is { } first && trajectory[first.Milestone].Rungs is [.., var last] ? last.Rung : null,
            Certainty = trajectory.ReleaseCertainty,
            HasLeft = trajectory.Left is not null,
            LeadRole = trajectory.LeadRole,
        };
    }

    /// <summary>When something is due next; null when nothing is.</summary>
    public static Instant? NextMoment(Terms terms) => terms.Planning is [{ } first, ..] ? first.At : null;

    /// <summary>Phase, next moment and open milestones by severity: what an engine may show.</summary>
    public static OrchestrationStatus StatusOf(Terms terms)
    {
        var trajectory = terms.Trajectory;
        var open = trajectory.Status == TrajectoryStatus.Open
            ? terms.InPlay.Where(m => trajectory[m.Id] is { OpenedAt: not null, IsDone: false }).ToLookup(m => m.Severity)
            : Array.Empty<Milestone>().ToLookup(m => m.Severity);
        return new OrchestrationStatus(
            trajectory.Phase, NextMoment(terms), open[Severity.Critical].Count(), open[Severity.Important].Count(), open[Severity.Supporting].Count());
    }

    private static string WhyNoMoment(Trajectory trajectory) => trajectory switch
    {
        { Status: TrajectoryStatus.Paused } => Paused,
        { Status: TrajectoryStatus.Closed } => Erased,
        { Status: TrajectoryStatus.Open, AwaitsTakeOver: true } => AwaitsTakeOver,
        { Left: null, ReleaseDate: null } => ReleaseUnknown,
        _ => WaitsForPeople,
    };

    /// <summary>What goes wrong first: critical work that is late, then other work that is late, then what comes soonest.</summary>
    private static (string Milestone, DueMoment Due)? FirstProblem(Terms terms)
    {
        if (terms.Trajectory.Status != TrajectoryStatus.Open)
        {
            return null;
        }

        return terms.InPlay
            .Where(m => !m.Auto)
            .Select(m => (Milestone: m, Due: terms.Outstanding(m) is [{ } due, ..] ? due : null))
            .Where(x => x.Due is not null)
            .OrderBy(x => !terms.Trajectory[x.Milestone.Id].FellDue.Contains(x.Due!.Date) ? 2 : x.Due.Severity == Severity.Critical ? 0 : 1)
            .ThenBy(x => x.Due!.At)
            .ThenByDescending(x => x.Due!.Severity)
            .Select(x => ((string, DueMoment)?)(x.Milestone.Id, x.Due!))
            .FirstOrDefault();
    }
}
