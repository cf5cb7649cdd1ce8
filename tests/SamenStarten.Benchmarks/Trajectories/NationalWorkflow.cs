using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations;

namespace SamenStarten.Benchmarks.Trajectories;

/// <summary>The workflow that goes with every host.</summary>
internal static class NationalWorkflow
{
    public static Workflow Load() =>
        ProductFiles.Load(ProductFiles.DefaultFolder).Files?.Workflow
        ?? throw new InvalidOperationException("The national workflow has findings: check it.");
}
