namespace SamenStarten.Store.Databases;

/// <summary>An INSERT with a parameter per column, in the order of the columns.</summary>
internal static class Insertion
{
    public static string Into(string table, params ReadOnlySpan<string> columns)
    {
        var values = string.Join(", ", Enumerable.Range(0, columns.Length).Select(i => $"@p{i}"));
        return $"INSERT INTO {table} ({string.Join(", ", columns!)}) VALUES ({values})";
    }

    /// <summary>The same, and nothing happens when its key is there already.</summary>
    public static string Once(string table, params ReadOnlySpan<string> columns) => Into(table, columns) + " ON CONFLICT DO NOTHING";
}
