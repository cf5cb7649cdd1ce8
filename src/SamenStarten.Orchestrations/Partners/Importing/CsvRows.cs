using System.Collections.Immutable;
using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>Rows of a text with separators, by the columns that its first line names.</summary>
/// <param name="find">The column that goes by a name; null when there is none.</param>
/// <param name="needed">Without these nothing can be taken.</param>
internal sealed class CsvRows(Func<string, string?> find, IReadOnlyList<string> needed)
{
    /// <summary>More than any region has; what is longer is another file.</summary>
    public const int MostRows = 20_000;

    public IReadOnlyList<DirectoryRow> Read(string text, List<DirectoryFinding> findings)
    {
        // Excel writes which separator it used on a line of its own.
        var saysSeparator = text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase);
        var lines = text.Split('\n', 3);
        var separator = saysSeparator && lines[0].Length > 4 ? lines[0][4] : FileText.SeparatorOf(lines[0]);
        using var parser = new CsvParser(new StringReader(text), Configuration(separator, findings));
        if ((saysSeparator && !parser.Read()) || !parser.Read() || parser.Record is not { } header)
        {
            findings.Add(new DirectoryFinding(1, null, "empty-file", null, "There is nothing in this file.", RefusesRow: true));
            return [];
        }

        var columns = Header(header, parser.RawRow, findings);
        return needed.All(columns.Contains) ? Rows(parser, columns, findings) : [];
    }

    private static CsvConfiguration Configuration(char separator, List<DirectoryFinding> findings) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = true,
        BadDataFound = bad => findings.Add(new DirectoryFinding(
            bad.Context.Parser!.RawRow, null, "bad-quotes", null, "The quotation marks in this row don't match. Check whether all of it is as you meant.", RefusesRow: false)),
    };

    private string?[] Header(string[] names, int line, List<DirectoryFinding> findings)
    {
        var columns = names.Select(find).ToArray();
        for (var at = 0; at < names.Length; at++)
        {
            if (columns[at] is not { } column)
            {
                if (names[at].Trim().Length > 0)
                {
                    findings.Add(new DirectoryFinding(line, null, "unknown-column", names[at].Trim(), "We don't know this column; what is in it isn't taken.", RefusesRow: false));
                }
            }
            else if (Array.IndexOf(columns, column) != at)
            {
                findings.Add(new DirectoryFinding(line, column, "double-column", names[at].Trim(), "This column is there twice; the first one counts.", RefusesRow: false));
                columns[at] = null;
            }
        }

        findings.AddRange(needed.Where(column => !columns.Contains(column)).Select(column =>
            new DirectoryFinding(line, column, "missing-column", column, $"The column '{column}' isn't there. Nothing is taken from this file.", RefusesRow: true)));
        return columns;
    }

    private static List<DirectoryRow> Rows(CsvParser parser, string?[] columns, List<DirectoryFinding> findings)
    {
        var rows = new List<DirectoryRow>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            var line = parser.RawRow - parser.RawRecord.AsSpan().Trim("\r\n").Count('\n');
            if (cells.Skip(columns.Length).Any(cell => cell.Length > 0))
            {
                findings.Add(new DirectoryFinding(
                    line, null, "too-many-cells", null, "This row has more cells than there are columns: is there a separator in a text without quotation marks?", RefusesRow: true));
                continue;
            }

            if (rows.Count == MostRows)
            {
                findings.Add(new DirectoryFinding(line, null, "too-many-rows", null, $"A file has {MostRows} rows at most. From here on nothing is taken.", RefusesRow: true));
                break;
            }

            rows.Add(new DirectoryRow(line, Cells(columns, cells)));
        }

        return rows;
    }

    private static ImmutableDictionary<string, string> Cells(string?[] columns, string[] cells) => columns
        .Select((column, at) => (column, Text: at < cells.Length ? SafeCell.Read(cells[at]) : ""))
        .Where(cell => cell.column is not null)
        .ToImmutableDictionary(cell => cell.column!, cell => cell.Text, StringComparer.Ordinal);
}
