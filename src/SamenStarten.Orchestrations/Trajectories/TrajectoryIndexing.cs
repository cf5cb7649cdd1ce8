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

    public const string Paused = "paused";

    public const string Erased = "erased";

    public static TrajectoryIndex IndexOf(Trajectory trajectory, Workflow workflow)
    {
        var next = Planner.Planning(trajectory, workflow) is [{ } first, ..] ? first.At : (Instant?)null;
        var problem = FirstProblem(trajectory, workflow);
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
            next is null ? WhyNoMoment(trajectory) : null,
            problem?.Milestone,
            problem?.Due,
            trajectory.Municipality,
            trajectory.Institution);
    }

    /// <summary>Phase, next moment and open milestones by severity: what an engine may show.</summary>
    public static OrchestrationStatus StatusOf(Trajectory trajectory, Workflow workflow, Instant? next)
    {
        var open = trajectory.Status == TrajectoryStatus.Open
            ? new Terms(trajectory, workflow).InPlay.Where(m => trajectory[m.Id] is { OpenedAt: not null, IsDone: false }).ToLookup(m => m.Severity)
            : Array.Empty<Milestone>().ToLookup(m => m.Severity);
        return new OrchestrationStatus(
            trajectory.Phase, next, open[Severity.Critical].Count(), open[Severity.Important].Count(), open[Severity.Supporting].Count());
    }

    private static string WhyNoMoment(Trajectory trajectory) => trajectory switch
    {
        { Status: TrajectoryStatus.Paused } => Paused,
        { Status: TrajectoryStatus.Closed } => Erased,
        { Left: null, ReleaseDate: null } => ReleaseUnknown,
        _ => WaitsForPeople,
    };

    /// <summary>What goes wrong first: the due moment that passed longest ago, or else comes soonest, the graver first when they fall together.</summary>
    private static (string Milestone, Instant Due)? FirstProblem(Trajectory trajectory, Workflow workflow)
    {
        if (trajectory.Status != TrajectoryStatus.Open)
        {
            return null;
        }

        var terms = new Terms(trajectory, workflow);
        return terms.InPlay
            .Where(m => !m.Auto)
            .Select(m => (Milestone: m, Due: terms.Outstanding(m) is [{ } due, ..] ? due : null))
            .Where(x => x.Due is not null)
            .OrderBy(x => x.Due!.At)
            .ThenByDescending(x => x.Due!.Severity)
            .Select(x => ((string, Instant)?)(x.Milestone.Id, x.Due!.At))
            .FirstOrDefault();
    }
}
