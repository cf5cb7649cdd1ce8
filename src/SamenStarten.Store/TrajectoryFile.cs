using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Store.People;
using SamenStarten.Store.Sqlite;
using SamenStarten.Store.Trajectories;
using SamenStarten.Store.Versions;

namespace SamenStarten.Store;

/// <summary>The trajectories in a database file, only to read: how they go, without whom they are about. No key is needed, and a region may be at work on it.</summary>
public sealed class TrajectoryFile : IDisposable
{
    private readonly SqliteReaders readers;

    // Nothing that is read here is sealed, so any key will do.
    private TrajectoryFile(string path) =>
        readers = new SqliteReaders(new SqliteStoreOptions(path, MasterKey.Parse(MasterKey.NewText())) { ReadOnly = true });

    /// <exception cref="StoreException">It can't be reached, is damaged, or was last opened by another version of this software.</exception>
    public static async Task<TrajectoryFile> Open(string path, CancellationToken cancellation = default)
    {
        var file = new TrajectoryFile(path);
        try
        {
            var isOurs = await file.readers.Read(
                async context => context.Database.GetMigrations().SequenceEqual(await context.Database.GetAppliedMigrationsAsync(cancellation)), cancellation);
            return isOurs
                ? file
                : throw new StoreException(
                    StoreProblem.Newer, "Another version of this software was the last to open this database. Use that version, or start the region once with this one.");
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Those that go on: open, or standing still for a while. By their number.</summary>
    public Task<ImmutableArray<Trajectory>> Running(CancellationToken cancellation = default) => readers.Read(
        async context =>
        {
            var ids = await context.Trajectories.Where(row => row.Status == "open" || row.Status == "paused").OrderBy(row => row.Number).Select(row => row.Id).ToListAsync(cancellation);
            return ids.Select(id => TrajectoryReading.Load(context, id).Stored!.State).ToImmutableArray();
        },
        cancellation);

    /// <summary>A version that is kept in it; null when there is none.</summary>
    public Task<Workflow?> Workflow(string id, int version, CancellationToken cancellation = default) => WorkflowShelf.Find(readers, id, version, cancellation);

    public void Dispose() => readers.Dispose();
}
