using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using NodaTime;
using SamenStarten.Core.Simulation;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Benchmarks.Trajectories;

/// <summary>Two years through the pure core: fifteen months inside and nine of aftercare.</summary>
[MemoryDiagnoser]
public class WholeTrajectory
{
    private Workflow _workflow = null!;

    [GlobalSetup]
    public void ReadWorkflow() => _workflow = NationalWorkflow.Load();

    [Benchmark(Description = "two years, nobody answers")]
    public SimulationResult NobodyAnswers() => Simulator.Run(_workflow, TwoYears(onTime: false));

    [Benchmark(Description = "two years, everybody in time")]
    public SimulationResult EverybodyInTime() => Simulator.Run(_workflow, TwoYears(onTime: true));

    private static SimulationRequest TwoYears(bool onTime) => new(
        new LocalDate(2026, 1, 12), new LocalDate(2027, 4, 12), ReleaseDateCertainty.Definite, "veroordeeld", onTime,
        ImmutableArray<ScriptedCommand>.Empty, new LocalDate(2028, 1, 12));
}
