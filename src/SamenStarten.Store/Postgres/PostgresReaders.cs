using System.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SamenStarten.Store.Databases;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Postgres;

/// <summary>Readers on connections of the pool. Each sees the database as it was when it began.</summary>
internal sealed class PostgresReaders(NpgsqlDataSource data) : IStoreReaders
{
    public async Task<T> Read<T>(Func<StoreContext, Task<T>> read, CancellationToken cancellation = default)
    {
        try
        {
            await using var connection = await data.OpenConnectionAsync(cancellation);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await using var context = PostgresContext.On(connection);
            await context.Database.UseTransactionAsync(transaction, cancellation);
            var result = await read(context);
            await transaction.CommitAsync(cancellation);
            return result;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var explained = PostgresProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }

    // The pool is the store's own.
    public void Dispose()
    {
    }
}
