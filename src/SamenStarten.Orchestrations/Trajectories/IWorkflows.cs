using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Trajectories;

/// <summary>The workflows that trajectories are pinned to.</summary>
public interface IWorkflows
{
    /// <summary>The workflow of the region: what a trajectory starts with whose municipality has none of its own.</summary>
    Workflow Current { get; }

    /// <summary>Every version that is kept, whether or not a trajectory is on it.</summary>
    ImmutableArray<Workflow> All { get; }

    /// <summary>The workflow that a new trajectory of this municipality starts with.</summary>
    Workflow For(string? municipality);

    /// <summary>A version that is kept, or null.</summary>
    Workflow? Find(string id, int version);

    /// <summary>A version that a running trajectory is pinned to. One that isn't there can't happen: a version in use is never removed.</summary>
    Workflow Get(string id, int version) =>
        Find(id, version) ?? throw new InvalidOperationException($"Workflow {id} version {version} is in use and isn't there: put it back.");
}

/// <summary>One workflow for everything: where nothing is kept.</summary>
public sealed class OneWorkflow(Workflow workflow) : IWorkflows
{
    public Workflow Current => workflow;

    public ImmutableArray<Workflow> All => [workflow];

    public Workflow For(string? municipality) => workflow;

    public Workflow? Find(string id, int version) => id == workflow.Id && version == workflow.Version ? workflow : null;
}
