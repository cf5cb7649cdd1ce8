using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Escalation;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Trajectories;

/// <inheritdoc cref="IEscalations" />
internal sealed class Escalations(IStoreReaders readers) : IEscalations
{
    private static readonly string Type = EventJson.NameOf(new MilestoneEscalated("", default, default, null, []));

    public Task<ImmutableArray<ReachedManager>> ReachedManager(CancellationToken cancellation = default) => readers.Read(
        async context =>
        {
            var found = await context.Events
                .Where(row => row.Type == Type)
                .Join(context.Trajectories, row => row.TrajectoryId, index => index.Id, (row, index) => new { Row = row, index.Municipality })
                .OrderBy(both => both.Row.ReceivedAt)
                .ToListAsync(cancellation);
            return found
                .Select(both => new ReachedManager((MilestoneEscalated)EventJson.Read(both.Row).Event, both.Municipality, both.Row.ReceivedAt))
                .Where(reached => reached.Escalated.Rung == Rung.E3)
                .ToImmutableArray();
        },
        cancellation);
}
