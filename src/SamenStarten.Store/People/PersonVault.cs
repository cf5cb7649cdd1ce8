using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.People;

/// <summary>The only way to personal data. Every reading is on the disk before it is answered; erasure is destroying the key.</summary>
public sealed class PersonVault
{
    /// <summary>How the purpose of a reading ends, when the person was shielded then.</summary>
    public const string OfShielded = "-afgeschermd";

    private readonly IStoreWriter writer;
    private readonly IStoreReaders readers;
    private readonly IKeyRing keys;

    internal PersonVault(IStoreWriter writer, IStoreReaders readers, IKeyRing keys)
    {
        this.writer = writer;
        this.readers = readers;
        this.keys = keys;
    }

    /// <summary>The person a trajectory is about.</summary>
    public Task<Unsealed<Person>> Read(Guid trajectoryId, Reader by, CancellationToken cancellation = default) =>
        Read(
            context => (from trajectory in context.Trajectories
                        join person in context.Persons on trajectory.PersonId equals person.Id
                        where trajectory.Id == trajectoryId
                        select new SealedRow(person.Id, person.Generation, person.Sealed, PersonFields.Person)).SingleOrDefault(),
            StoreJson.Read<Person>,
            by,
            cancellation);

    /// <summary>A text that somebody wrote: a reason, a note.</summary>
    public Task<Unsealed<string>> ReadText(Guid textId, Reader by, CancellationToken cancellation = default) =>
        Read(
            context => context.Texts.Where(row => row.Id == textId)
                .Select(row => new SealedRow(row.PersonId, row.Generation, row.Sealed, PersonFields.Text(textId))).SingleOrDefault(),
            text => text,
            by,
            cancellation);

    /// <summary>The reference (kenmerk) of the detention a trajectory is about. After erasure it is unknown.</summary>
    public Task<Unsealed<string>> ReadDetention(Guid trajectoryId, Reader by, CancellationToken cancellation = default) =>
        Read(
            context => context.Detentions.Where(row => row.TrajectoryId == trajectoryId).AsEnumerable()
                .Select(row => new SealedRow(row.PersonId, row.Generation, row.Sealed, PersonFields.Detention(row.ReferenceHash))).FirstOrDefault(),
            text => text,
            by,
            cancellation);

    /// <summary>The person of a trajectory, by id only; null when it has none.</summary>
    public Task<Guid?> PersonOf(Guid trajectoryId, CancellationToken cancellation = default) =>
        readers.Read(
            context => context.Trajectories.Where(row => row.Id == trajectoryId).Select(row => row.PersonId).SingleOrDefaultAsync(cancellation),
            cancellation);

    /// <summary>
    /// Destroys the key of a person: what was sealed under it, in this database and in every backup, can't be read any more. The log still folds.
    /// </summary>
    /// <returns>False when there was nothing of this person.</returns>
    public Task<bool> Erase(Guid personId, Instant now, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                var erasures = scope.Keys.Erase(personId, now);
                foreach (var erasure in erasures) ErasureWriting.Apply(scope, erasure);
                return !erasures.IsEmpty;
            },
            cancellation);

    /// <summary>Everyone who was erased: the list to keep apart from all backups.</summary>
    public ImmutableArray<Erasure> Erasures() => keys.Erasures();

    /// <summary>Does erasures again, after a restore of both the database and the keys.</summary>
    public Task EraseAgain(IEnumerable<Erasure> erasures, CancellationToken cancellation = default) =>
        writer.Run(
            scope =>
            {
                foreach (var erasure in erasures)
                {
                    scope.Keys.EraseAgain(erasure);
                    ErasureWriting.Apply(scope, erasure);
                }

                return true;
            },
            cancellation);

    /// <summary>Who read what of this person, oldest first.</summary>
    public Task<ImmutableArray<Reading>> ReadingsOf(Guid personId, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var rows = await context.Readings.Where(row => row.PersonId == personId).OrderBy(row => row.Id).ToListAsync(cancellation);
                return rows.Select(row => new Reading(row.PersonId, new Reader(row.Actor, row.Role, row.Purpose, row.ReadAt, row.FieldGroup)))
                    .ToImmutableArray();
            },
            cancellation);

    /// <summary>Who read whom although he is shielded, newest first, with the number of a trajectory that is about him.</summary>
    public Task<ImmutableArray<(string Number, Reader By)>> ReadingsOfShielded(Instant since, int atMost, CancellationToken cancellation = default) =>
        readers.Read(
            async context =>
            {
                var rows = await (from reading in context.Readings
                                  join trajectory in context.Trajectories on reading.PersonId equals trajectory.PersonId
                                  where reading.ReadAt >= since && reading.Purpose.EndsWith(OfShielded)
                                  orderby reading.Id descending
                                  select new { trajectory.Number, reading.Actor, reading.Role, reading.Purpose, reading.ReadAt, reading.FieldGroup })
                    .Take(atMost).ToListAsync(cancellation);
                return rows.Select(row => (row.Number, new Reader(row.Actor, row.Role, row.Purpose, row.ReadAt, row.FieldGroup))).ToImmutableArray();
            },
            cancellation);

    private async Task<Unsealed<T>> Read<T>(Func<StoreContext, SealedRow?> find, Func<string, T> read, Reader by, CancellationToken cancellation)
        where T : class
    {
        var found = await writer.Run(
            scope =>
            {
                var row = find(scope.Context);
                if (row is not null) ReadingWriting.Keep(scope, row.Owner, by);
                return row;
            },
            cancellation);
        return found is null ? new Unsealed<T>(UnsealedState.Unknown, null) : found.Open(keys, read);
    }
}
