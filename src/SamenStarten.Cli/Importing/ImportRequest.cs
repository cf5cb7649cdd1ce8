namespace SamenStarten.Cli.Importing;

/// <summary>What was asked of <c>import</c>.</summary>
internal sealed record ImportRequest(string File, string Database, string? MasterKeyFile, string? Profile, bool Replay, bool DryRun, bool Json, bool Preview = false)
{
    public string MailFolder => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(Database))!, "mail");
}
