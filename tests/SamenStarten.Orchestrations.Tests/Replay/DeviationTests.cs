using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Replay;

/// <summary>The host finds what would stop an orchestration on the real engine for good.</summary>
public sealed class DeviationTests
{
    private readonly SimulatedClock _clock = new(Toy.Noon);
    private int _executions;

    [Fact]
    public async Task An_orchestration_that_branches_on_a_clock_is_found_out()
    {
        var deviation = await Deviates(async o =>
        {
            if (_clock.GetCurrentInstant() == Toy.Noon)
            {
                await o.Do(Toy.Look, "morning");
            }

            await o.WaitFor(Toy.Changed, Duration.FromHours(1));
            await o.Do(Toy.Look, "afternoon");
        });

        Assert.Contains("StepScheduled { Place = 0, Step = Look, Input = \"morning\" }", deviation, StringComparison.Ordinal);
        Assert.Contains("executed again it asked for WaitBegan", deviation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orchestration_that_branches_on_a_counter_is_found_out()
    {
        var deviation = await Deviates(async o => await o.Do(Toy.Work, ++_executions));

        Assert.Contains("Input = 1 }; executed again it asked for StepScheduled { Place = 0, Step = Work, Input = 2 }", deviation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_step_is_found_out() => Assert.Contains(
        "Step = Look, Input = \"1\" }; executed again it asked for StepScheduled { Place = 0, Step = Work",
        await Deviates(o => ++_executions == 1 ? o.Do(Toy.Look, "1") : o.Do(Toy.Work, 1)),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_order_is_found_out() => Assert.Contains(
        "Input = 1 }; executed again it asked for StepScheduled { Place = 0, Step = Work, Input = 2 }",
        await Deviates(o => ++_executions == 1 ? Task.WhenAll(o.Do(Toy.Work, 1), o.Do(Toy.Work, 2)) : Task.WhenAll(o.Do(Toy.Work, 2), o.Do(Toy.Work, 1))),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_wait_for_another_event_is_found_out() => Assert.Contains(
        "EventName = first",
        await Deviates(o => o.WaitFor(++_executions == 1 ? "first" : "second", Duration.FromHours(1))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_duration_is_found_out() => Assert.Contains(
        "executed again it asked for WaitBegan",
        await Deviates(o => o.WaitFor(Toy.Changed, Duration.FromHours(++_executions))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Another_status_is_found_out() => Assert.Contains(
        "executed again it asked for StatusShown",
        await Deviates(async o =>
        {
            o.SetStatus(new OrchestrationStatus("P1", null, ++_executions, 0, 0));
            await o.Do(Toy.Work, 1);
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Less_than_before_is_found_out() => Assert.Contains(
        "executed again it ended before that",
        await Deviates(async o =>
        {
            if (++_executions == 1)
            {
                await o.Do(Toy.Work, 1);
            }
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task More_than_before_is_found_out() => Assert.Contains(
        "executed again it asked for StepScheduled { Place = 1, Step = Work, Input = 2 }",
        await Deviates(o => Task.WhenAll(
            o.Do(Toy.Work, 1), ++_executions == 1 ? Task.CompletedTask : o.Do(Toy.Work, 2), o.WaitFor(Toy.Changed, Duration.FromHours(1)))),
        StringComparison.Ordinal);

    [Fact]
    public async Task Waiting_for_something_that_is_not_the_engines_is_found_out() => Assert.Contains(
        "waits for something that its engine doesn't know",
        await Deviates(async _ => await new TaskCompletionSource().Task),
        StringComparison.Ordinal);

    [Fact]
    public async Task Going_on_by_itself_is_found_out() => Assert.Contains(
        "waits for something that its engine doesn't know",
        await Deviates(async o =>
        {
            await Task.Yield();
            await o.Do(Toy.Work, 1);
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_second_wait_in_one_generation_is_found_out() => Assert.Contains(
        "after another wait in the same generation",
        await Deviates(async o =>
        {
            await o.WaitFor("first", Duration.FromHours(1));
            await o.WaitFor("second", Duration.FromHours(1));
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_step_after_starting_again_is_found_out() => Assert.Contains(
        "after it said that it starts again",
        await Deviates(async o =>
        {
            o.StartAgain();
            await o.Do(Toy.Work, 1);
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task Ending_with_work_under_way_is_found_out() => Assert.Contains(
        "ended while something that it asked for was under way",
        await Deviates(o =>
        {
            _ = o.Do(Toy.Work, 1);
            return Task.CompletedTask;
        }),
        StringComparison.Ordinal);

    [Fact]
    public async Task What_fails_is_found_out() => Assert.Contains(
        "it failed: System.InvalidOperationException: No.", await Deviates(_ => throw new InvalidOperationException("No.")), StringComparison.Ordinal);

    [Fact]
    public async Task A_status_too_long_for_the_engine_is_found_out() => Assert.Contains(
        "characters long",
        await Deviates(o =>
        {
            o.SetStatus(new OrchestrationStatus(new string('x', 10_000), null, 0, 0, 0));
            return Task.CompletedTask;
        }),
        StringComparison.Ordinal);

    [Fact]
    public void What_does_not_come_back_from_history_as_it_was_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => EngineJson.Write(new Lossy()));

    private async Task<string> Deviates(Func<IOrchestration, Task> orchestration)
    {
        var host = new ReplayingHost(new Storage(), Toy.Steps([]), _clock);
        host.Start("toy", o => orchestration(o));
        return (await Assert.ThrowsAsync<DeviationException>(() => host.RunUntil(Toy.Noon + Duration.FromDays(1)))).Message;
    }

    private sealed class Lossy
    {
        private static int _written;

        public int Value { get; } = _written++;
    }
}
