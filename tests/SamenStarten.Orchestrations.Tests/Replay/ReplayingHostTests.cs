using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Replay;

public sealed class ReplayingHostTests
{
    private static readonly Duration Hour = Duration.FromHours(1);
    private static readonly string[] OneRound = ["look toy", "work 1", "work 2", "work 3"];

    private readonly SimulatedClock _clock = new(Toy.Noon);
    private readonly Storage _storage = new();
    private readonly List<string> _done = [];

    [Fact]
    public async Task A_step_is_done_once_however_often_its_orchestration_is_executed()
    {
        var executions = 0;
        var host = Host();
        host.Start("toy", o =>
        {
            executions++;
            return Toy.Loop(o);
        });

        await host.RunToQuiet();

        Assert.Equal(OneRound, _done);
        Assert.Equal(5, executions);
    }

    [Fact]
    public async Task Time_wakes_it_and_history_begins_anew()
    {
        var host = Started();

        await host.RunUntil(Toy.Noon + Hour + Hour);

        Assert.Equal([.. OneRound, .. OneRound, .. OneRound], _done);
        Assert.Equal([(10, 4, 0), (10, 4, 0)], _storage.Instances["toy"].Lengths);
    }

    [Fact]
    public async Task An_event_wakes_it_before_its_time()
    {
        var host = Started();
        await host.RunUntil(Toy.Noon + Duration.FromMinutes(10));

        Assert.True(host.Raise("toy", Toy.Changed));
        await host.RunToQuiet();

        Assert.Equal([.. OneRound, .. OneRound], _done);
        Assert.Equal(Toy.Noon + Duration.FromMinutes(10), _clock.GetCurrentInstant());
    }

    [Fact]
    public async Task An_event_that_comes_while_it_works_is_looked_at_when_it_waits()
    {
        ReplayingHost? host = null;
        host = Host(looking: () => { if (_done.Count == 0) { host!.Raise("toy", Toy.Changed); } });
        host.Start("toy", Toy.Loop);

        await host.RunToQuiet();

        Assert.Equal([.. OneRound, .. OneRound], _done);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_event_with_its_timer_is_one_awakening_or_two_and_never_none(bool timerFirst)
    {
        var host = Started(new HostOptions { TimerFirst = timerFirst });

        await host.RunUntil(Toy.Noon + Hour, moment =>
        {
            host.Raise("toy", Toy.Changed);
            return Task.CompletedTask;
        });

        Assert.Equal([.. OneRound, .. OneRound], _done);
    }

    [Theory]
    [InlineData(false, 2)]
    [InlineData(true, 3)]
    public async Task A_doubled_event_is_dropped_when_it_starts_again_or_carried_over(bool carriesOver, int rounds)
    {
        var host = Started(new HostOptions { DoublesEvents = true, CarriesOver = carriesOver });
        await host.RunToQuiet();

        host.Raise("toy", Toy.Changed);
        await host.RunToQuiet();

        Assert.Equal(rounds, _done.Count(d => d == "look toy"));
    }

    [Fact]
    public async Task A_lost_event_wakes_nobody()
    {
        var host = Started(new HostOptions { LosesEvents = true });
        await host.RunToQuiet();

        host.Raise("toy", Toy.Changed);
        await host.RunToQuiet();

        Assert.Equal(OneRound, _done);
    }

    [Fact]
    public async Task One_step_in_so_many_runs_twice()
    {
        await Started(new HostOptions { TwiceEvery = 4 }).RunToQuiet();

        Assert.Equal(["look toy", "work 1", "work 2", "work 3", "work 3"], _done);
    }

    [Fact]
    public async Task Steps_asked_for_together_may_answer_in_any_order()
    {
        await Started(new HostOptions { LastStepFirst = true }).RunToQuiet();

        Assert.Equal(["look toy", "work 3", "work 2", "work 1"], _done);
    }

    [Fact]
    public async Task Killed_before_a_step_it_does_the_step_once()
    {
        var life = new Life(KilledAt("Work begins"));
        Assert.False(await life.Survives(Started(life: life).RunToQuiet()));

        await Host().RunToQuiet();

        Assert.Equal(OneRound, _done);
    }

    [Fact]
    public async Task Killed_between_a_step_and_its_place_in_history_it_does_the_step_again()
    {
        var life = new Life(KilledAt("Work has its answer in history"));
        Assert.False(await life.Survives(Started(life: life).RunToQuiet()));

        await Host().RunToQuiet();

        Assert.Equal(["look toy", "work 1", "work 1", "work 2", "work 3"], _done);
    }

    [Fact]
    public async Task Killed_anywhere_it_does_everything_and_nothing_more_than_twice()
    {
        var all = new Kills(_ => false);
        await Started(life: new Life(all)).RunUntil(Toy.Noon + Hour);
        for (var at = 1; at <= all.Points.Count; at++)
        {
            var (storage, clock, done) = (new Storage(), new SimulatedClock(Toy.Noon), new List<string>());
            var life = new Life(new Kills(n => n == at));
            var host = new ReplayingHost(storage, Toy.Steps(done), clock, life: life);
            host.Start("toy", Toy.Loop);
            Assert.False(await life.Survives(host.RunUntil(Toy.Noon + Hour)));

            await new ReplayingHost(storage, Toy.Steps(done), clock).RunUntil(Toy.Noon + Hour);

            Assert.InRange(done.Count, 8, 9);
            Assert.Equal([.. OneRound, .. OneRound], done.Where((d, i) => i == 0 || d != done[i - 1]));
        }
    }

    [Fact]
    public async Task What_ended_is_not_woken_and_can_be_started_anew()
    {
        var host = Host();
        host.Start("toy", o => o.Do(Toy.Look, o.Id));
        await host.RunToQuiet();

        Assert.False(host.Raise("toy", Toy.Changed));
        host.Start("toy", o => o.Do(Toy.Look, o.Id));
        await host.RunToQuiet();

        Assert.Equal(["look toy", "look toy"], _done);
    }

    [Fact]
    public void Nobody_is_woken_under_an_unknown_id() => Assert.False(Host().Raise("nobody", Toy.Changed));

    private static Kills KilledAt(string point)
    {
        Kills? kills = null;
        return kills = new Kills(_ => kills!.Points[^1] == point && kills.Killed.Count == 0);
    }

    private ReplayingHost Host(HostOptions? options = null, Life? life = null, Action? looking = null) =>
        new(_storage, Toy.Steps(_done, looking), _clock, options, life);

    private ReplayingHost Started(HostOptions? options = null, Life? life = null)
    {
        var host = Host(options, life);
        host.Start("toy", Toy.Loop);
        return host;
    }
}
