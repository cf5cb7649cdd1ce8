using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;
using SamenStarten.Store.Schema;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Sqlite;

/// <summary>
/// The one writer. It takes what waits, does it in one transaction with a savepoint each, and answers when that is on the disk: so one
/// flush serves many callers, and one bad change doesn't fail its neighbours.
/// </summary>
internal sealed class SqliteWriter : IStoreWriter
{
    private const int MostPerCommit = 256;
    private const int MostWaiting = 4096;

    private readonly SqliteConnection connection;
    private readonly StoreContext context;
    private readonly Statements statements;
    private readonly IKeyRing keys;
    private readonly TrajectoryCache cache = new();
    private readonly Channel<WriteItem> waiting =
        Channel.CreateBounded<WriteItem>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });

    private readonly Task loop;
    private long commits;

    /// <param name="connection">Becomes the writer's own.</param>
    public SqliteWriter(SqliteConnection connection, IKeyRing keys)
    {
        this.connection = connection;
        this.keys = keys;
        context = SqliteFiles.Context(connection);
        statements = new Statements(connection);
        loop = Task.Run(TakeWhatWaits);
    }

    /// <summary>How many transactions were committed: fewer than there were changes when changes came together.</summary>
    public long Commits => Interlocked.Read(ref commits);

    public StoredTrajectory? Committed(Guid trajectoryId) => cache.Committed(trajectoryId);

    public async Task<T> Run<T>(Func<WriteScope, T> work, CancellationToken cancellation = default)
    {
        var item = new WriteItem<T>(work, cancellation);
        try
        {
            await waiting.Writer.WriteAsync(item, cancellation);
        }
        catch (ChannelClosedException closed)
        {
            throw new StoreException(StoreProblem.Closed, "The store is closing; this change was not kept.", closed);
        }

        return await item.Answer;
    }

    /// <summary>Finishes what waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        waiting.Writer.TryComplete();
        await loop;
        statements.Dispose();
        await context.DisposeAsync();
        await connection.DisposeAsync();
    }

    private async Task TakeWhatWaits()
    {
        var batch = new List<WriteItem>(MostPerCommit);
        while (await waiting.Reader.WaitToReadAsync())
        {
            while (batch.Count < MostPerCommit && waiting.Reader.TryRead(out var item))
            {
                if (item.Take()) batch.Add(item);
            }

            if (batch.Count > 0) Commit(batch);
            foreach (var item in batch) item.Tell();
            batch.Clear();
        }
    }

    // Whatever goes wrong here is somebody's answer: the loop goes on, so that changes are taken again once there is space.
#pragma warning disable CA1031
    private void Commit(List<WriteItem> batch)
    {
        var scope = new WriteScope(statements, context, keys, cache, EmptyJournal);
        try
        {
            SqliteFiles.Execute(connection, "BEGIN IMMEDIATE");
            foreach (var item in batch) Do(item, scope);
            keys.Commit();
            statements.Run("COMMIT");
            cache.Commit();
            Interlocked.Increment(ref commits);
        }
        catch (Exception exception)
        {
            Undo(batch, SqliteProblems.Explain(exception));
            return;
        }

        try
        {
            scope.RunAfterCommit();
        }
        catch (Exception)
        {
            // What was asked is kept, and that is what is answered; the next opening does this again.
        }
    }

    // While somebody reads, the journal empties at a later commit. What it holds has no key any more.
    private void EmptyJournal() => statements.Run("PRAGMA wal_checkpoint(TRUNCATE)");

    /// <exception cref="Exception">SQLite rolled the whole transaction back: nobody's change is kept.</exception>
    private void Do(WriteItem item, WriteScope scope)
    {
        var mark = scope.Mark();
        statements.Run("SAVEPOINT item");
        try
        {
            item.Work(scope);
            cache.KeepItem();
        }
        catch (Exception exception)
        {
            cache.DropItem();
            scope.BackTo(mark);
            if (!SqliteFiles.InTransaction(connection)) throw;
            item.Failure = SqliteProblems.Explain(exception);
            statements.Run("ROLLBACK TO item");
        }

        statements.Run("RELEASE item");
    }

    private void Undo(List<WriteItem> batch, Exception failure)
    {
        cache.Drop();
        foreach (var item in batch) item.Failure ??= failure;
        try
        {
            keys.RollBack();
            SqliteFiles.RollBack(connection);
        }
        catch (Exception)
        {
            // The next BEGIN says what is wrong with the file.
        }
    }
#pragma warning restore CA1031
}
