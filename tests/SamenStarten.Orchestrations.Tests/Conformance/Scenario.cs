using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>What happens to a region, and when. The same happening again, after a kill, is given again as it was.</summary>
internal sealed record Scenario(string Until)
{
    private ImmutableArray<(Instant At, Func<Surroundings, Task> Do)> Happenings { get; init; } = [];

    /// <summary>What happens, in order of time.</summary>
    public IEnumerable<(Instant At, Func<Surroundings, Task> Do)> InOrder => Happenings.OrderBy(h => h.At);

    /// <summary>Detention messages that come in at this moment, line by line.</summary>
    public Scenario Hears(string at, params string[] lines) =>
        lines.Aggregate(this, (scenario, line) => scenario.With(Amsterdam.At(at), s => s.Engine.Intake.Take(line, null)));

    /// <summary>Commands that somebody gives at this moment, with a reason in words.</summary>
    public Scenario Gives(string at, params Command[] commands) =>
        commands.Aggregate(this, (scenario, command) => scenario.With(Amsterdam.At(at), Giving(command, scenario.Happenings.Length)));

    public Scenario Switches(string at, OutgoingSwitch outgoing) => With(Amsterdam.At(at), s => s.Engine.Outgoing.Set(outgoing));

    public Scenario Blows(string at, Weather weather) => With(Amsterdam.At(at), s =>
    {
        s.Post.Weather = weather;
        return Task.CompletedTask;
    });

    /// <summary>From this day on, everything is done at noon of the day before it is due.</summary>
    public Scenario EverybodyAnswersOnTime(string from)
    {
        var scenario = this;
        for (var at = Amsterdam.At($"{from} 12:00"); at < Amsterdam.At($"{Until}"); at += Duration.FromDays(1))
        {
            var noon = at;
            scenario = scenario.With(noon, s => OnTime.Answer(s, noon));
        }

        return scenario;
    }

    private static Func<Surroundings, Task> Giving(Command command, int number) => s => s.Engine.Commands.Handle(
        Said.Trajectory,
        new GivenCommand(
            DeterministicId.From("scenario", $"{number}"), command, "coordinator", null, "Hij woont bij zijn zus in de Verzonnenstraat.",
            s.Clock.GetCurrentInstant()));

    private Scenario With(Instant at, Func<Surroundings, Task> what) => this with { Happenings = Happenings.Add((at, what)) };
}
