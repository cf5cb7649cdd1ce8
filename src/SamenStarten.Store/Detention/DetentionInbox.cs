using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Detention;

/// <inheritdoc cref="IDetentionInbox" />
internal sealed class DetentionInbox(IStoreWriter writer, IStoreReaders readers, InboxWriting writing, KeyedHash hash, IKeyRing keys, IOneAtATime oneStart) : IDetentionInbox
{
    public string KeyOf(string line) => hash.Line(line);

    public Task<InboxAnswer?> FirstAnswer(string key, CancellationToken cancellation = default) =>
        readers.Read(
            context => context.Inbox
                .Where(row => row.Key == key)
                .Select(row => new InboxAnswer(row.Result, row.Code, row.TrajectoryId))
                .SingleOrDefaultAsync(cancellation),
            cancellation);

    public Task Keep(InboxEntry entry, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                writing.Keep(scope, entry);
                return true;
            },
            cancellation);

    public Task<Guid?> TrajectoryOf(string detentionReference, CancellationToken cancellation = default)
    {
        var wanted = hash.Detention(detentionReference);
        return readers.Read(
            context => context.Detentions
                .Where(row => row.ReferenceHash == wanted).Select(row => (Guid?)row.TrajectoryId).SingleOrDefaultAsync(cancellation),
            cancellation);
    }

    public Task<ImmutableArray<Guid>> TrajectoriesOf(Person person, CancellationToken cancellation = default)
    {
        var bsn = person.Bsn is { } number ? hash.Bsn(number) : null;
        var chain = person.ChainNumber is { } chainNumber ? hash.ChainNumber(chainNumber) : null;

        // The chain number decides only where one of the two has no BSN: of two that differ, the BSN is right.
        return readers.Read(
            async context => (await (
                from trajectory in context.Trajectories
                join known in context.Persons on trajectory.PersonId equals known.Id
                where (bsn != null && known.BsnHash == bsn)
                    || (chain != null && known.ChainHash == chain && (bsn == null || known.BsnHash == null))
                orderby trajectory.Number
                select trajectory.Id).ToListAsync(cancellation)).ToImmutableArray(),
            cancellation);
    }

    public Task<ImmutableArray<Guid>> LookAlikes(Person person, int atMost, CancellationToken cancellation = default)
    {
        var likeness = hash.Likeness(person);
        var bsn = person.Bsn is { } number ? hash.Bsn(number) : null;
        return readers.Read(
            async context => (await (
                from trajectory in context.Trajectories
                join known in context.Persons on trajectory.PersonId equals known.Id
                where known.LikenessHash == likeness && (bsn == null || known.BsnHash == null || known.BsnHash != bsn)
                    && (trajectory.Status == "open" || trajectory.Status == "paused")
                orderby trajectory.Number descending
                select trajectory.Id).Take(atMost).ToListAsync(cancellation)).ToImmutableArray(),
            cancellation);
    }

    public Task<ImmutableArray<WaitingMessage>> WaitingFor(string detentionReference, CancellationToken cancellation = default)
    {
        var wanted = hash.Detention(detentionReference);
        return Waiting(rows => rows.Where(row => row.DetentionHash == wanted), cancellation);
    }

    public Task<ImmutableArray<WaitingMessage>> WaitingSinceBefore(Instant instant, CancellationToken cancellation = default) =>
        Waiting(rows => rows.Where(row => row.ReceivedAt < instant), cancellation);

    public Task<IAsyncDisposable> AloneAtStart(CancellationToken cancellation = default) => oneStart.Enter(cancellation);

    public Task<ImmutableArray<QuarantinedMessage>> Quarantine(CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var rows = await context.Inbox
                    .Where(row => row.Result == InboxResults.Quarantined).OrderBy(row => row.ReceivedAt).ThenBy(row => row.Key).ToListAsync(cancellation);
                return rows
                    .Select(row => new QuarantinedMessage(
                        row.Key, Line(row), row.LineNumber, row.Code ?? "", row.Sentence ?? "", row.Field, row.ReceivedAt))
                    .ToImmutableArray();
            },
            cancellation);

    public Task<ImmutableDictionary<string, int>> Count(CancellationToken cancellation = default) =>
        readers.Read(
            async context => (await context.Inbox
                .GroupBy(row => row.Result)
                .Select(group => new { group.Key, Count = group.Count() })
                .ToListAsync(cancellation)).ToImmutableDictionary(group => group.Key, group => group.Count, StringComparer.Ordinal),
            cancellation);

    private Task<ImmutableArray<WaitingMessage>> Waiting(Func<IQueryable<InboxRow>, IQueryable<InboxRow>> which, CancellationToken cancellation) =>
        readers.Read(
            async context =>
            {
                var rows = await which(context.Inbox.Where(row => row.Result == InboxResults.Waiting))
                    .OrderBy(row => row.Time).ThenBy(row => row.ReceivedAt).ThenBy(row => row.Key).ToListAsync(cancellation);
                return rows.Select(row => new WaitingMessage(row.Key, Line(row), row.ReceivedAt)).ToImmutableArray();
            },
            cancellation);

    /// <summary>The message whole; empty when its key has been destroyed.</summary>
    private string Line(InboxRow row) =>
        row.Line is { } box && row.Generation is { } generation && keys.Find(InboxWriting.Owner(row.Key), generation) is { } key
            ? key.OpenText(InboxFields.Line, box)
            : "";
}
