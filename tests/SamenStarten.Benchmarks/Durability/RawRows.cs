using Microsoft.Data.Sqlite;

namespace SamenStarten.Benchmarks.Durability;

/// <param name="Row">The values of a row in this table, in the order of its columns.</param>
internal sealed record RawRow(string Table, object[] Row);

/// <summary>The rows that a store wrote, per transition, read back from its file: the same values and bytes for the floor.</summary>
internal static class RawRows
{
    // The store keeps a snapshot every fifty events.
    private const int SnapshotEvery = 50;

    /// <param name="rounds">How many transitions each trajectory went through after its first.</param>
    /// <returns>Round after round, a list of rows per transition.</returns>
    public static List<List<RawRow>> Of(string path, Workload workload, int rounds)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        connection.Open();
        var written = new List<List<RawRow>>();
        for (var round = 1; round <= rounds; round++)
        {
            var (before, after) = (workload.EventsAfter(round), workload.EventsAfter(round + 1));
            for (var trajectory = 0; trajectory < workload.Trajectories; trajectory++)
            {
                var id = Workload.Id(trajectory);
                var place = $"trajectory_id=@id AND version > {before} AND version <= {after}";
                written.Add(
                [
                    .. Read(connection, "trajectories", "id=@id", id),
                    .. Read(connection, "events", place, id),
                    .. Read(connection, "steps", place, id),
                    .. before / SnapshotEvery == after / SnapshotEvery ? [] : Read(connection, "snapshots", "trajectory_id=@id", id),
                ]);
            }
        }

        return written;
    }

    /// <summary>The statements that make these tables and their indexes.</summary>
    public static List<string> Schema(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=false");
        connection.Open();
        const string Which = """
            type IN ('table', 'index') AND sql IS NOT NULL
            AND tbl_name IN ('trajectories', 'events', 'steps', 'snapshots') ORDER BY type DESC
            """;
        return [.. Read(connection, "sqlite_master", Which, Guid.Empty).Select(r => (string)r.Row[4])];
    }

    private static List<RawRow> Read(SqliteConnection connection, string table, string where, Guid id)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Both come from the constants above; the value is a parameter.
        command.CommandText = $"SELECT * FROM {table} WHERE {where}";
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@id", id);
        using var reader = command.ExecuteReader();
        var rows = new List<RawRow>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(new RawRow(table, values));
        }

        return rows;
    }
}
