using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Trajectories;

public sealed class StepTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task A_step_is_there_with_the_event_that_made_it_until_it_is_done()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        await store.Begin(Id);
        await store.Trajectories.Change(Id, _ => Facts.Next(Id, makesStep: true));
        await store.Trajectories.Change(Id, _ => Facts.Next(Id, makesStep: true));

        var steps = await store.Trajectories.StepsNotDone(Id);
        Assert.Equal([DeterministicId.Of(Id, 2, 0), DeterministicId.Of(Id, 3, 0)], steps.Select(step => step.StepId));
        Assert.Equal(new MilestoneOpened("G01"), steps[0].Because.Event);

        await store.Messages.Write(null, steps[0].StepId, Facts.Now);
        Assert.Equal(3, Assert.Single(await store.Trajectories.StepsNotDone(Id)).Because.Version);
        Assert.Equal(2, (await store.Trajectories.Step(steps[0].StepId))!.Because.Version);
    }

    [Fact]
    public async Task The_sweep_takes_what_has_a_moment_in_the_past_or_a_step_not_done()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        var (late, later, tomorrow, never, step) = (Facts.Id(1), Facts.Id(2), Facts.Id(3), Facts.Id(4), Facts.Id(5));
        await store.Trajectories.Change(later, _ => Facts.Beginning(later, Facts.Now - Duration.FromHours(1)));
        await store.Trajectories.Change(late, _ => Facts.Beginning(late, Facts.Now - Duration.FromHours(2)));
        await store.Trajectories.Change(tomorrow, _ => Facts.Beginning(tomorrow, Facts.Now + Duration.Epsilon));
        await store.Begin(never);
        await store.Begin(step);
        await store.Trajectories.Change(step, _ => Facts.Next(step, makesStep: true));

        Assert.Equal([late, later, step], await store.Trajectories.NeedingAttention(Facts.Now, 10));
        Assert.Equal([late], await store.Trajectories.NeedingAttention(Facts.Now, 1));
    }
}
