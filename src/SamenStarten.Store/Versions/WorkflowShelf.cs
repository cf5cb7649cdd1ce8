using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Versions;

/// <summary>Every version of a workflow that a trajectory may be on. None is ever removed: a trajectory keeps what it started with until it is migrated.</summary>
public sealed class WorkflowShelf
{
    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;

    internal WorkflowShelf(IStoreWriter writer, IStoreReaders readers) => (this.writer, this.readers) = (writer, readers);

    /// <summary>Keeps what a region is configured with, as it opens.</summary>
    /// <param name="mayReplace">In a demo: what is kept under the same number is replaced.</param>
    /// <exception cref="StoreException">
    /// One says something else than what is kept under the same number, or trajectories are on a version that isn't kept here.
    /// </exception>
    public async Task<IWorkflows> Keep(ConfiguredWorkflows configured, bool mayReplace, CancellationToken cancellation = default)
    {
        var inUse = await writer.Run(scope => WorkflowKeeping.Keep(scope, configured, mayReplace), cancellation);
        var kept = new KeptWorkflows(this, configured);
        foreach (var (id, version) in inUse)
        {
            if (kept.Find(id, version) is null) throw WorkflowKeeping.Missing(id, version);
        }

        return kept;
    }

    /// <summary>A version, read from what is kept; null when there is none.</summary>
    public Task<Workflow?> Find(string id, int version, CancellationToken cancellation = default) => Find(readers, id, version, cancellation);

    internal static async Task<Workflow?> Find(IStoreReaders readers, string id, int version, CancellationToken cancellation)
    {
        var row = await readers.Read(
            context => context.Workflows.SingleOrDefaultAsync(row => row.Id == id && row.Version == version, cancellation), cancellation);
        return row is null ? null : Read(row);
    }

    /// <summary>The versions that are kept.</summary>
    public Task<ImmutableArray<(string Id, int Version)>> Versions(CancellationToken cancellation = default) => readers.Read(
        async context =>
        {
            var rows = await context.Workflows.OrderBy(row => row.Id).ThenBy(row => row.Version).Select(row => new { row.Id, row.Version }).ToListAsync(cancellation);
            return rows.Select(row => (row.Id, row.Version)).ToImmutableArray();
        },
        cancellation);

    // Under the name that trajectories know it by, whatever a later reader would call it.
    private static Workflow? Read(WorkflowRow row) =>
        StoreJson.Read<WorkflowTexts>(row.Texts).Read(isKept: true).Workflow is { } workflow ? workflow with { Id = row.Id, Version = row.Version } : null;
}
