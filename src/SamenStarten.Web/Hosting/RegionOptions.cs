using SamenStarten.Channels.Setup;

namespace SamenStarten.Web.Hosting;

/// <summary>A region as it stands in configuration, under <c>Region</c>.</summary>
public sealed record RegionOptions
{
    public const string Section = "Region";

    /// <summary>The database file.</summary>
    public string Database { get; init; } = "";

    /// <summary>The file with the master key: 32 bytes in base64, kept apart from the database and its backups.</summary>
    public string MasterKeyFile { get; init; } = "";

    /// <summary>The accounts of those who sign in; beside the database where it isn't given.</summary>
    public string? AccountsDatabase { get; init; }

    /// <summary>Another workflow than the national one.</summary>
    public string? Workflow { get; init; }

    /// <summary>A part of the workflow: <c>core</c>, for a region that starts small.</summary>
    public string? Profile { get; init; }

    /// <summary>Where a new database has no directory: whether it gets one to try it with (addresses that reach nobody).</summary>
    public bool SampleDirectory { get; init; }

    /// <summary>How mail leaves. The folder of texts and the key of links are filled in where they are left out.</summary>
    public ChannelOptions Mail { get; init; } = new();

    public string AccountsPath => string.IsNullOrWhiteSpace(AccountsDatabase) ? Database + ".accounts" : AccountsDatabase;
}
