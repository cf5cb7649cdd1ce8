using System.Collections.Immutable;
using SamenStarten.Orchestrations.Partners.Importing;

namespace SamenStarten.Orchestrations.TakingOver;

/// <summary>A spreadsheet with running trajectories, read: the rows that can be taken over, and all that is wrong. A wrong row stays behind; the rest goes on.</summary>
/// <param name="Lines">How many rows there are: those that can be taken and those that can't.</param>
public sealed record CaseloadFile(int Lines, ImmutableArray<CaseloadRow> Rows, ImmutableArray<DirectoryFinding> Findings)
{
    /// <summary>Never throws on what is in the file.</summary>
    public static CaseloadFile Read(ReadOnlySpan<byte> bytes, CaseloadContext context)
    {
        var findings = new List<DirectoryFinding>();
        var lines = new CsvRows(CaseloadColumns.Find, CaseloadColumns.Needed).Read(FileText.Of(bytes), findings);
        var refused = findings.Count(finding => finding is { RefusesRow: true, Code: "too-many-cells" });
        var reader = new CaseloadRowReader(context);
        var rows = Once(lines.Select(line => reader.Read(line, findings)).OfType<CaseloadRow>(), findings);
        return new CaseloadFile(lines.Count + refused, rows, [.. findings.OrderBy(finding => finding.Line)]);
    }

    /// <summary>One person has one line; which of two is right, only a person knows: the first one counts until then.</summary>
    private static ImmutableArray<CaseloadRow> Once(IEnumerable<CaseloadRow> rows, List<DirectoryFinding> findings)
    {
        var once = ImmutableArray.CreateBuilder<CaseloadRow>();
        foreach (var row in rows)
        {
            if (once.FirstOrDefault(before => before.Reference == row.Reference || (row.Person.Bsn is { } bsn && before.Person.Bsn == bsn)) is { } first)
            {
                findings.Add(new DirectoryFinding(
                    row.Line, null, "double-row", $"{first.Line}", $"Line {first.Line} is about the same person or detention. That one counts.", RefusesRow: true));
                continue;
            }

            once.Add(row);
        }

        return once.ToImmutable();
    }
}
