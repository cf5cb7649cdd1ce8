using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.Databases;
using SamenStarten.Store.People;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Postgres;

/// <summary>
/// Writes in serializable transactions, beside whoever else writes: as if there were one writer after all. Work that met another's is done
/// again. Which commits go to the disk together is the server's affair.
/// </summary>
internal sealed class PostgresWriter(NpgsqlDataSource data, IKeyRing keys) : IStoreWriter
{
    /// <summary>
    /// Work on the same rows waits its turn this often before it is given up; each time a little longer, and not as long as the others. Of
    /// those that meet one is kept each time, so it is more than can meet.
    /// </summary>
    private const int MostTries = 64;

    /// <summary>A place that is taken is somebody else's after all when it is taken still.</summary>
    private const int TriesForAPlace = 3;

    // Less than a pool has connections, so that readers find some.
    private const int MostAtOnce = 16;

    private readonly SemaphoreSlim writing = new(MostAtOnce);
    private int closed;

    public async Task<T> Run<T>(Func<WriteScope, T> work, CancellationToken cancellation = default)
    {
        if (Volatile.Read(ref closed) == 1) throw new StoreException(StoreProblem.Closed, "The store is closing; this change was not kept.");
        await writing.WaitAsync(cancellation);
        try
        {
            return await UntilKept(work, cancellation);
        }
        finally
        {
            writing.Release();
        }
    }

    // Several processes write: what was committed here may be old by now.
    public StoredTrajectory? Committed(Guid trajectoryId) => null;

    /// <summary>Waits for what is being written.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        for (var i = 0; i < MostAtOnce; i++) await writing.WaitAsync();
        writing.Dispose();
    }

    private async Task<T> UntilKept<T>(Func<WriteScope, T> work, CancellationToken cancellation)
    {
        for (var tried = 1; ; tried++)
        {
            try
            {
                return await Task.Run(() => Once(work), cancellation);
            }
            catch (Exception exception) when (tried < MostTries && PostgresProblems.MetAnother(exception)
                || tried < TriesForAPlace && PostgresProblems.PlaceTaken(exception))
            {
                // Nothing was kept, and nothing here is decided by when it is done again.
#pragma warning disable CA5394
                await Task.Delay(Random.Shared.Next(1 << Math.Min(tried, 7)), cancellation);
#pragma warning restore CA5394
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                var explained = PostgresProblems.Explain(exception);
                if (ReferenceEquals(explained, exception)) throw;
                throw explained;
            }
        }
    }

    private T Once<T>(Func<WriteScope, T> work)
    {
        using var connection = data.OpenConnection();
        using var transaction = connection.BeginTransaction(IsolationLevel.Serializable);
        using var context = PostgresContext.On(connection);
        context.Database.UseTransaction(transaction);
        using var statements = new Statements(connection);
        var scope = new WriteScope(statements, context, keys, new TrajectoryCache(), EmptyJournal);
        var result = work(scope);
        transaction.Commit();
        AfterCommit(scope);
        return result;
    }

    // What was asked is kept, and that is what is answered; the next opening does the rest again.
#pragma warning disable CA1031
    private static void AfterCommit(WriteScope scope)
    {
        try
        {
            scope.RunAfterCommit();
        }
        catch (Exception)
        {
        }
    }
#pragma warning restore CA1031

    private void EmptyJournal()
    {
        using var vacuum = data.CreateCommand("VACUUM persons, texts, detentions, inbox");
        vacuum.ExecuteNonQuery();
    }
}
