using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>The workflows that trajectories are pinned to.</summary>
public interface IWorkflows
{
    /// <summary>The workflow that new trajectories start with.</summary>
    Workflow Current { get; }

    /// <summary>A version that a running trajectory is pinned to. One that isn't there can't happen: a version in use is never removed.</summary>
    Workflow Get(string id, int version);
}

/// <summary>One workflow for everything: a region that has not changed its version yet.</summary>
public sealed class OneWorkflow(Workflow workflow) : IWorkflows
{
    public Workflow Current => workflow;

    public Workflow Get(string id, int version) => id == workflow.Id && version == workflow.Version
        ? workflow
        : throw new InvalidOperationException($"Workflow {id} version {version} is in use and isn't there: put it back.");
}
