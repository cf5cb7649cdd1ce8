using System.Collections.Immutable;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>One row, as it was given: cells by column. A column that isn't there leaves what is known as it is; an empty cell empties it.</summary>
/// <param name="Line">Where it begins in its file, from 1.</param>
public sealed record DirectoryRow(int Line, ImmutableDictionary<string, string> Cells)
{
    public bool Has(string column) => Cells.ContainsKey(column);

    /// <summary>What stands in a column, without spaces around it; null when that is nothing.</summary>
    public string? Of(string column) => Cells.GetValueOrDefault(column)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>What stands in a column, one by one.</summary>
    public IEnumerable<string> ManyOf(string column, params char[] separators) =>
        (Of(column) ?? "").Split(separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
