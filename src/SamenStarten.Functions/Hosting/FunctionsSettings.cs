using Microsoft.Extensions.Configuration;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Functions.Hosting;

/// <summary>The settings of this app, by the names that they have in the web app.</summary>
public sealed record FunctionsSettings
{
    /// <summary>The connection string of the database.</summary>
    public string Postgres { get; init; } = "";

    /// <summary>That of the keys, apart from it.</summary>
    public string PostgresKeys { get; init; } = "";

    /// <summary>The password is a token of this app's identity.</summary>
    public bool PostgresEntra { get; init; }

    /// <summary>32 bytes in base64, from the secret store.</summary>
    public string MasterKey { get; init; } = "";

    /// <summary>Another workflow than the national one.</summary>
    public string? Workflow { get; init; }

    public string? Profile { get; init; }

    /// <summary>What the region does differently, and by CBS code what a municipality does: the files of overlays.</summary>
    public string? Overlay { get; init; }

    public Dictionary<string, string> MunicipalityOverlays { get; init; } = [];

    public WorkflowSettings WorkflowSettings => new(Workflow, Profile, Overlay, MunicipalityOverlays);

    /// <summary>Where a new database has no directory: whether it gets one to try it with.</summary>
    public bool SampleDirectory { get; init; }

    public ChannelOptions Mail { get; init; } = new();

    // A record prints its members; a key doesn't belong in a log.
    public override string ToString() => "FunctionsSettings";

    /// <summary>Everything that is wrong, a sentence each that names the setting, as it is written in the app's settings.</summary>
    public static IEnumerable<string> Refusals(IConfiguration configuration, bool isDevelopment)
    {
        var region = configuration.GetSection("Region").Get<FunctionsSettings>() ?? new FunctionsSettings();
        if (string.IsNullOrWhiteSpace(region.Postgres))
        {
            yield return "'Region__Postgres' is missing: the connection string of the database.";
        }

        if (string.IsNullOrWhiteSpace(region.PostgresKeys))
        {
            yield return "'Region__PostgresKeys' is missing: the connection string of the database with the keys, apart from the other.";
        }

        if (string.IsNullOrWhiteSpace(region.MasterKey))
        {
            yield return "'Region__MasterKey' is missing: a reference to the secret with the master key.";
        }
        else if (region.MasterKey.StartsWith("@Microsoft.KeyVault", StringComparison.OrdinalIgnoreCase))
        {
            yield return "'Region__MasterKey' could not be read from Key Vault: check that the secret is there and that this app's identity may read it.";
        }

        if (string.IsNullOrWhiteSpace(configuration["Storage"]) && !Uri.TryCreate(configuration["Storage:queueServiceUri"], UriKind.Absolute, out _))
        {
            yield return "'Storage__queueServiceUri' is missing: the address of the queues (or 'Storage', a connection string, in development).";
        }

        if (string.IsNullOrWhiteSpace(configuration["TaskHub"]))
        {
            yield return "'TaskHub' is missing: the name of the task hub, letters and digits, such as Trajectories.";
        }

        var (authority, key) = (configuration["SignIn:Jwt:Authority"], configuration["SignIn:Jwt:DevelopmentKey"]);
        if (string.IsNullOrWhiteSpace(authority) && string.IsNullOrWhiteSpace(key))
        {
            yield return "'SignIn__Jwt__Authority' is missing: whose access tokens are taken.";
        }

        if (!string.IsNullOrWhiteSpace(key) && !isDevelopment)
        {
            yield return "'SignIn__Jwt__DevelopmentKey' is for development only: give 'SignIn__Jwt__Authority'.";
        }

        if (string.IsNullOrWhiteSpace(configuration["SignIn:Jwt:Audience"]))
        {
            yield return "'SignIn__Jwt__Audience' is missing: without it a token for another service would do.";
        }
    }
}
