using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>The made-up trajectory on which events are shown, run with and without them. What was run is kept.</summary>
internal sealed class SampleRuns(Workflow workflow)
{
    // The end of detention is in the script in any case, so that a run without it is one in which it comes later.
    private static readonly Instant LeavesAt = EventSample.Release.PlusDays(14).InAmsterdam(new LocalTime(10, 0));
    private static readonly ScriptedCommand Leaves = new(LeavesAt, new EndDetention(LeavesAt, "einde-straf"), Reason: true);

    private readonly Dictionary<(bool OnTime, LocalDate Until), SimulationResult> _without = [];

    public Workflow Workflow => workflow;

    /// <param name="onTime">Whether everybody answers in time; otherwise nobody does.</param>
    public SimulationResult Without(bool onTime, LocalDate until) =>
        _without.TryGetValue((onTime, until), out var known) ? known : _without[(onTime, until)] = Run(onTime, [Leaves], until);

    public SimulationResult With(ScriptedCommand happens, bool onTime, LocalDate until) => Run(onTime, [happens, Leaves], until);

    /// <summary>The whole trajectory, as it would go by itself.</summary>
    public SimulationResult Whole(bool onTime) => Run(onTime, [], EventSample.Release.PlusMonths(9));

    private SimulationResult Run(bool onTime, ImmutableArray<ScriptedCommand> script, LocalDate until) =>
        Simulator.Run(
            workflow, new SimulationRequest(EventSample.Entry, EventSample.Release, ReleaseDateCertainty.Definite, "veroordeeld", onTime, script, until));
}
