using Npgsql;
using SamenStarten.Store.Databases;

namespace SamenStarten.Store.Postgres;

/// <summary>One at a time in all processes that use this database. Who loses his connection has left.</summary>
internal sealed class OneInAllProcesses(NpgsqlDataSource data) : IOneAtATime
{
    // Any number will do, as long as it is always this one: "start", in ASCII.
    private const long Door = 0x7374617274;

    public async Task<IAsyncDisposable> Enter(CancellationToken cancellation)
    {
        NpgsqlConnection? connection = null;
        try
        {
            connection = await data.OpenConnectionAsync(cancellation);
            var transaction = await connection.BeginTransactionAsync(cancellation);
            await using var enter = new NpgsqlCommand("SELECT pg_advisory_xact_lock($1)", connection, transaction) { Parameters = { new() { Value = Door } } };
            await enter.ExecuteNonQueryAsync(cancellation);
            return new Inside(connection, transaction);
        }
        catch (Exception exception)
        {
            if (connection is not null) await connection.DisposeAsync();
            var explained = PostgresProblems.Explain(exception);
            if (ReferenceEquals(explained, exception)) throw;
            throw explained;
        }
    }

    private sealed class Inside(NpgsqlConnection connection, NpgsqlTransaction transaction) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
    }
}
