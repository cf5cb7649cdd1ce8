using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Tests.Given;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>Partners who do everything on the day before it is due.</summary>
internal static class OnTime
{
    public static async Task Answer(Surroundings surroundings, Instant at)
    {
        if (await surroundings.Parts.Trajectories.Load(Said.Trajectory) is not { State: { Status: TrajectoryStatus.Open } trajectory })
        {
            return;
        }

        var terms = new Terms(trajectory, Product.Files.Workflow);
        var tomorrow = at.LocalDate().PlusDays(1);
        foreach (var milestone in terms.InPlay.Where(m => !m.Auto && terms.Outstanding(m).Any(d => d.Date <= tomorrow)))
        {
            await surroundings.Engine.Commands.Handle(
                Said.Trajectory,
                new GivenCommand(
                    DeterministicId.From("on-time", milestone.Id, $"{at}"), new CompleteMilestone(milestone.Id, null, null), "partner", null, null, at));
        }
    }
}
