using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Web.Hosting;

/// <summary>A region as it stands in configuration, under <c>Region</c>.</summary>
public sealed record RegionOptions
{
    public const string Section = "Region";

    /// <summary>The database file, where the engine is in this process.</summary>
    public string Database { get; init; } = "";

    /// <summary>The PostgreSQL database, where the engine is elsewhere: a connection string.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>That of the keys: another database, with a backup of its own that is kept shorter.</summary>
    public string PostgresKeys { get; init; } = "";

    /// <summary>The password for both is a token of this process's identity.</summary>
    public bool PostgresEntra { get; init; }

    /// <summary>The file with the master key: 32 bytes in base64, kept apart from the database and its backups.</summary>
    public string MasterKeyFile { get; init; } = "";

    /// <summary>The master key itself, from a secret store.</summary>
    public string MasterKey { get; init; } = "";

    /// <summary>The accounts of those who sign in; beside the database where it isn't given. In PostgreSQL they are in the database itself.</summary>
    public string? AccountsDatabase { get; init; }

    /// <summary>Another workflow than the national one.</summary>
    public string? Workflow { get; init; }

    /// <summary>A part of the workflow: <c>core</c>, for a region that starts small.</summary>
    public string? Profile { get; init; }

    /// <summary>What the region does differently: the file of its overlay, laid over the workflow.</summary>
    public string? Overlay { get; init; }

    /// <summary>By CBS code what a municipality does differently: the file of its overlay, laid over that of the region.</summary>
    public Dictionary<string, string> MunicipalityOverlays { get; init; } = [];

    /// <summary>Where a new database has no directory: whether it gets one to try it with (addresses that reach nobody).</summary>
    public bool SampleDirectory { get; init; }

    /// <summary>How mail leaves. The folder of texts and the key of links are filled in where they are left out.</summary>
    public ChannelOptions Mail { get; init; } = new();

    public WorkflowSettings WorkflowSettings => new(Workflow, Profile, Overlay, MunicipalityOverlays);

    public string AccountsPath => string.IsNullOrWhiteSpace(AccountsDatabase) ? Database + ".accounts" : AccountsDatabase;

    /// <summary>Everything that is wrong with where things are kept, a sentence each that names the setting.</summary>
    public IEnumerable<string> Refusals(bool isDistributed) =>
        (isDistributed ? ServerRefusals.Of(this) : FileRefusals()).Concat(KeyRefusals());

    // A record prints its members; keys and connection strings don't belong in a log.
    public override string ToString() => "RegionOptions";

    private IEnumerable<string> FileRefusals()
    {
        if (string.IsNullOrWhiteSpace(Database))
        {
            yield return "'Region:Database' is missing: the path of the database file.";
        }

        if (!string.IsNullOrWhiteSpace(Postgres) || !string.IsNullOrWhiteSpace(PostgresKeys) || PostgresEntra)
        {
            yield return "'Region:Postgres' and what goes with it is for 'Engine:Kind' DurableFunctions: the embedded engine is one process with a file of its own.";
        }
    }

    private IEnumerable<string> KeyRefusals()
    {
        var (file, key) = (!string.IsNullOrWhiteSpace(MasterKeyFile), !string.IsNullOrWhiteSpace(MasterKey));
        if (file && key)
        {
            yield return "'Region:MasterKeyFile' and 'Region:MasterKey' are both there: give one of the two.";
        }
        else if (!file && !key)
        {
            yield return "'Region:MasterKeyFile' is missing, and so is 'Region:MasterKey': nothing starts without a master key. "
                + "Make one with 'openssl rand -base64 32', in a file apart from the database or in a secret store, and keep a copy.";
        }
        else if (file && !File.Exists(MasterKeyFile))
        {
            yield return "'Region:MasterKeyFile' names a file that isn't there.";
        }
    }
}
