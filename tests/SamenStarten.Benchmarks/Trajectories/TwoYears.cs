using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Benchmarks.Trajectories;

/// <param name="Events">What one transition brings to the log, as the orchestration has it kept.</param>
internal sealed record Transition(ImmutableArray<NewEvent> Events, TrajectoryIndex Index);

/// <summary>The transitions of a real trajectory on which nobody answers: what the core decides, moment after moment.</summary>
internal sealed class TwoYears
{
    private readonly Workflow _workflow;
    private readonly ImmutableArray<Transition>.Builder _transitions = ImmutableArray.CreateBuilder<Transition>();
    private Trajectory _trajectory = Trajectory.Begin(DeterministicId.From("benchmark"));
    private Instant _now = new LocalDate(2026, 1, 12).InAmsterdam(new LocalTime(9, 0));

    private TwoYears(Workflow workflow) => _workflow = workflow;

    public static ImmutableArray<Transition> Of(Workflow workflow) => new TwoYears(workflow).Run();

    private ImmutableArray<Transition> Run()
    {
        var release = new LocalDate(2027, 4, 12);
        var end = _now + Duration.FromDays(730);
        Handle(new StartTrajectory(
            "2601-001", _workflow.Id, _workflow.Version, new LocalDate(2026, 1, 12), "veroordeeld", "pi-heerhugowaard", "0405",
            release, ReleaseDateCertainty.Definite));
        Handle(new EndDetention(release.InAmsterdam(new LocalTime(10, 0)), "einde-straf"));
        var staffing = Staffing.OneEach(_workflow);
        Take(Falling.FallDue(_trajectory, _workflow, _now, staffing).Events);
        while (Planner.Planning(_trajectory, _workflow) is [{ At: var next }, ..] && next < end)
        {
            _now = Instant.Max(_now, next);
            Take(Falling.FallDue(_trajectory, _workflow, _now, staffing).Events);
        }

        return _transitions.ToImmutable();
    }

    private void Handle(Command command)
    {
        var id = DeterministicId.From("benchmark", command.GetType().Name);
        var envelope = new Envelope("benchmark", null, null, Envelopes.Process, _now, _now, id);
        Take(Decide.On(_trajectory, _workflow, command, envelope).Events);
    }

    private void Take(ImmutableArray<TrajectoryEvent> happened)
    {
        var events = ImmutableArray.CreateBuilder<NewEvent>(happened.Length);
        foreach (var one in happened)
        {
            var version = _trajectory.Version + 1;
            var envelope = Envelopes.BySystem(one, _workflow, _trajectory.Id, version, _now);
            events.Add(new NewEvent(one, envelope, one is PartnerAsked));
            _trajectory = _trajectory.Apply(new Recorded(version, one, envelope));
        }

        _transitions.Add(new Transition(events.MoveToImmutable(), TrajectoryIndexing.IndexOf(new Terms(_trajectory, _workflow))));
    }
}
