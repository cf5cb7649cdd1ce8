using System.Collections.Concurrent;
using System.Collections.Immutable;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Store.Versions;

/// <summary>What is configured for new trajectories, and whatever is kept for those that run. What was read once stays in memory.</summary>
internal sealed class KeptWorkflows(WorkflowShelf shelf, ConfiguredWorkflows configured) : IWorkflows
{
    private readonly ConcurrentDictionary<(string Id, int Version), Workflow> known = new(
        configured.All.Select(c => KeyValuePair.Create((c.Workflow.Id, c.Workflow.Version), c.Workflow)));

    public Workflow Current => configured.Region.Workflow;

    public ImmutableArray<Workflow> All => [.. Wait(shelf.Versions()).Select(kept => Find(kept.Id, kept.Version)).OfType<Workflow>()];

    public Workflow For(string? municipality) => configured.For(municipality);

    /// <summary>One that isn't known yet is looked for: another process may have brought it, that was upgraded first.</summary>
    public Workflow? Find(string id, int version)
    {
        if (known.TryGetValue((id, version), out var workflow)) return workflow;
        return Wait(shelf.Find(id, version)) is { } found ? known.GetOrAdd((id, version), found) : null;
    }

    // Decisions are made inside a transaction and don't wait; a version is read once in the life of a process.
    private static T Wait<T>(Task<T> reading) => Task.Run(() => reading).GetAwaiter().GetResult();
}
