namespace SamenStarten.Orchestrations.Partners.Importing;

/// <summary>A row with what is wrong in it.</summary>
internal sealed class RowFindings(DirectoryRow row, List<DirectoryFinding> findings)
{
    public DirectoryRow Row => row;

    public bool IsRefused { get; private set; }

    /// <summary>The row isn't taken. Answers nothing, so that it can stand where a value would.</summary>
    public string? Refuse(string? column, string code, string? value, string sentence)
    {
        IsRefused = true;
        findings.Add(new DirectoryFinding(row.Line, column, code, value, sentence, RefusesRow: true));
        return null;
    }

    public string? Missing(string column) => Refuse(column, $"missing-{CodeOf(column)}", null, $"Nothing stands in '{column}', and without it nobody can be asked.");

    private static string CodeOf(string column) => column switch
    {
        Columns.Role => "role",
        Columns.Address => "address",
        _ => "organisation",
    };
}
