using Microsoft.Data.Sqlite;

namespace SamenStarten.Benchmarks.Durability;

/// <summary>
/// What this disk and SQLite can do at most: prepared inserts of rows that are ready, flushed as the store flushes (WAL,
/// <c>synchronous=FULL</c>). Nothing is decided, checked, folded or turned into JSON.
/// </summary>
internal sealed class RawFloor : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, SqliteCommand> _inserts = [];

    public RawFloor(string path, IEnumerable<string> schema)
    {
        _connection = new SqliteConnection($"Data Source={path};Pooling=false;Foreign Keys=false");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL");
        foreach (var statement in schema)
        {
            Execute(statement);
        }
    }

    public void Write(List<List<RawRow>> transitions, int perTransaction)
    {
        foreach (var together in transitions.Chunk(perTransaction))
        {
            using var transaction = _connection.BeginTransaction();
            foreach (var (table, row) in together.SelectMany(rows => rows))
            {
                Insert(transaction, table, row);
            }

            transaction.Commit();
        }
    }

    public void Dispose()
    {
        foreach (var insert in _inserts.Values)
        {
            insert.Dispose();
        }

        _connection.Dispose();
    }

    private void Insert(SqliteTransaction transaction, string table, object[] row)
    {
        if (!_inserts.TryGetValue(table, out var insert))
        {
            insert = _connection.CreateCommand();
#pragma warning disable CA2100 // The name of a table of the store; values are parameters.
            insert.CommandText = $"INSERT OR REPLACE INTO {table} VALUES ({string.Join(", ", row.Select((_, i) => $"@p{i}"))})";
#pragma warning restore CA2100
            for (var i = 0; i < row.Length; i++)
            {
                insert.Parameters.Add(new SqliteParameter { ParameterName = $"@p{i}" });
            }

            _inserts[table] = insert;
        }

        insert.Transaction = transaction;
        for (var i = 0; i < row.Length; i++)
        {
            insert.Parameters[i].Value = row[i];
        }

        insert.ExecuteNonQuery();
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
#pragma warning disable CA2100 // Constants, and the schema of the store itself.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
