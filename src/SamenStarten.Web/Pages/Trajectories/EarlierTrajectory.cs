using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Web.Pages.Trajectories;

/// <summary>The trajectory of an earlier detention, as whoever goes on with it wants to see it.</summary>
/// <param name="Ran">What was begun and isn't done.</param>
/// <param name="Worked">What was done.</param>
public sealed record EarlierTrajectory(Trajectory Trajectory, IReadOnlyList<Milestone> Ran, IReadOnlyList<Milestone> Worked)
{
    public static EarlierTrajectory Of(Terms terms)
    {
        var trajectory = terms.Trajectory;
        var work = terms.InPlay.Where(m => !m.Auto && m.Id != KnownMilestones.ClosureDecision && trajectory[m.Id].OpenedAt is not null).ToList();
        return new EarlierTrajectory(
            trajectory,
            [.. work.Where(m => !trajectory[m.Id].IsDone || !terms.Outstanding(m).IsEmpty)],
            [.. work.Where(m => trajectory[m.Id].IsDone)]);
    }
}
