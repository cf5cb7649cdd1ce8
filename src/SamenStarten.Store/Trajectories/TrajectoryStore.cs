using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Trajectories;

/// <inheritdoc cref="ITrajectoryStore" />
internal sealed class TrajectoryStore(IStoreWriter writer, IStoreReaders readers, TrajectoryChanging changing) : ITrajectoryStore
{
    public Task<Kept> Change(Guid trajectoryId, Func<StoredTrajectory?, Change> decide, CancellationToken cancellation = default) =>
        writer.Run(scope => changing.Run(scope, trajectoryId, decide), cancellation);

    public async Task<StoredTrajectory?> Load(Guid trajectoryId, CancellationToken cancellation = default) =>
        writer.Committed(trajectoryId)
        ?? await readers.Read(context => Task.FromResult(TrajectoryReading.Load(context, trajectoryId).Stored), cancellation);

    public Task<ImmutableArray<Recorded>> Log(Guid trajectoryId, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var rows = await context.Events.Where(row => row.TrajectoryId == trajectoryId).OrderBy(row => row.Version).ToListAsync(cancellation);
                return rows.Select(EventJson.Read).ToImmutableArray();
            },
            cancellation);

    public Task<ImmutableArray<PendingStep>> StepsNotDone(Guid trajectoryId, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var found = await TrajectoryReading.Steps(context)
                    .Where(both => both.Step.TrajectoryId == trajectoryId && both.Step.DoneAt == null)
                    .OrderBy(both => both.Step.Version)
                    .ToListAsync(cancellation);
                return found.Select(TrajectoryReading.ToPendingStep).ToImmutableArray();
            },
            cancellation);

    public Task<PendingStep?> Step(Guid stepId, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var found = await TrajectoryReading.Steps(context).SingleOrDefaultAsync(both => both.Step.Id == stepId, cancellation);
                return found is null ? null : TrajectoryReading.ToPendingStep(found);
            },
            cancellation);

    public Task<ImmutableArray<Guid>> NeedingAttention(Instant now, int atMost, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var found = await context.Trajectories
                    .Where(row => row.NextMoment <= now || context.Steps.Any(step => step.TrajectoryId == row.Id && step.DoneAt == null))
                    .OrderBy(row => row.NextMoment == null)
                    .ThenBy(row => row.NextMoment)
                    .ThenBy(row => row.Id)
                    .Select(row => row.Id)
                    .Take(atMost)
                    .ToListAsync(cancellation);
                return found.ToImmutableArray();
            },
            cancellation);

    public Task<int> CountNumbers(string prefix, CancellationToken cancellation = default) =>
        readers.Read(context => context.Trajectories.CountAsync(row => row.Number.StartsWith(prefix), cancellation), cancellation);

    public Task<WorkListPage> WorkList(WorkListQuery query, CancellationToken cancellation = default) =>
        readers.Read(context => WorkLists.Read(context, query, cancellation), cancellation);

    public Task<(ImmutableDictionary<string, int> ByStatus, int WithoutMoment)> Count(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var byStatus = await context.Trajectories.GroupBy(row => row.Status).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
                var without = await context.Trajectories.CountAsync(row => row.Status == "open" && row.NextMoment == null && row.WhyNoMoment == null, cancellation);
                return (byStatus.ToImmutableDictionary(group => group.Key, group => group.Count, StringComparer.Ordinal), without);
            },
            cancellation);

    public Task<ImmutableArray<TrajectoryRow>> Rows(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var rows = await context.Trajectories.OrderBy(row => row.Number).ToListAsync(cancellation);
                return rows.Select(TrajectoryReading.ToRow).ToImmutableArray();
            },
            cancellation);
}
