using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Trajectories;

public sealed class CommandHandlerTests
{
    private const string Now = "2026-01-12 10:00";

    [Fact]
    public async Task The_same_id_twice_is_one_effect()
    {
        await using var office = await Begun();
        var first = await office.Gives(new Pause("escaped"));
        var length = (await office.Parts.Trajectories.Log(Said.Trajectory)).Length;

        var second = await office.Gives(new Pause("escaped"));

        Assert.Equal((null, false, true), (first.Rejection, first.Repeated, first.Effect));
        Assert.Equal((null, true, false), (second.Rejection, second.Repeated, second.Effect));
        Assert.Equal(length, (await office.Parts.Trajectories.Log(Said.Trajectory)).Length);
    }

    [Fact]
    public async Task The_same_id_is_answered_as_the_first_time_whatever_it_says_now()
    {
        await using var office = await Begun();
        await office.Gives(new Resume());

        var again = await office.Gives(new Pause("escaped"));

        Assert.Equal(("not-paused", true), (again.Rejection?.Code, again.Repeated));
        Assert.Equal(TrajectoryStatus.Open, (await office.Parts.Trajectories.Load(Said.Trajectory))!.State.Status);
    }

    [Fact]
    public async Task Two_at_once_under_one_id_are_one_effect()
    {
        await using var office = await Begun();

        var handled = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => office.Gives(new SignalTension(null))));

        Assert.Single(handled, h => !h.Repeated);
        Assert.Single((await office.Parts.Trajectories.Log(Said.Trajectory)).Select(r => r.Event).OfType<TensionSignalled>());
    }

    [Fact]
    public async Task Its_trajectory_is_woken_when_what_it_did_is_kept()
    {
        await using var office = await Begun();
        office.Woken.Clear();
        var status = TrajectoryStatus.Open;
        office.Waking = () => status = office.Parts.Trajectories.Load(Said.Trajectory).GetAwaiter().GetResult()!.State.Status;

        await office.Gives(new Pause("escaped"));

        Assert.Equal([Said.Trajectory.ToString()], office.Woken);
        Assert.Equal(TrajectoryStatus.Paused, status);
    }

    [Fact]
    public async Task What_is_refused_wakes_nobody()
    {
        await using var office = await Begun();
        office.Woken.Clear();

        var handled = await office.Gives(new Resume());

        Assert.Equal("not-paused", handled.Rejection?.Code);
        Assert.Empty(office.Woken);
    }

    [Fact]
    public async Task A_trajectory_that_is_not_there_is_a_rejection()
    {
        await using var office = await Office.Open(Now);

        Assert.Equal("unknown-trajectory", (await office.Gives(new Pause("escaped"))).Rejection?.Code);
    }

    [Fact]
    public async Task A_reason_in_words_is_kept_apart_and_the_log_holds_its_id()
    {
        await using var office = await Begun();

        await office.Gives(new Pause("escaped"), reason: "Balthazar is niet teruggekomen van verlof.");

        var paused = (await office.Parts.Trajectories.Log(Said.Trajectory)).Single(r => r.Event is TrajectoryPaused);
        Assert.NotNull(paused.Envelope.ReasonId);
        Assert.DoesNotContain("Balthazar", $"{paused}", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Killed_before_it_woke_anybody_the_trajectory_is_found_by_the_sweep()
    {
        await using var office = await Begun();
        Kills? kills = null;
        kills = new Kills(_ => kills!.Points[^1] == "Change is known");
        await office.Restart(kills);
        Assert.False(await office.Life.Survives(office.Gives(new SignalTension(null))));
        await office.Restart();

        Assert.Equal([Said.Trajectory], await office.Parts.Trajectories.NeedingAttention(office.Clock.GetCurrentInstant(), 10));
        Assert.True((await office.Gives(new SignalTension(null))).Repeated);
    }

    private static async Task<Office> Begun()
    {
        var office = await Office.Open(Now);
        await office.Begins();
        return office;
    }
}
