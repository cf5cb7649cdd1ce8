using Npgsql;

namespace SamenStarten.Web.Hosting;

/// <summary>What is wrong with a region in PostgreSQL, a sentence each that names the setting and holds nothing of it.</summary>
internal static class ServerRefusals
{
    public static IEnumerable<string> Of(RegionOptions region)
    {
        if (!string.IsNullOrWhiteSpace(region.Database) || !string.IsNullOrWhiteSpace(region.AccountsDatabase))
        {
            yield return "'Region:Database' and 'Region:AccountsDatabase' are files, for one process: with 'Engine:Kind' DurableFunctions take them away.";
        }

        var (data, keys) = (Server(region.Postgres), Server(region.PostgresKeys));
        foreach (var (name, text, server) in new[] { ("Postgres", region.Postgres, data), ("PostgresKeys", region.PostgresKeys, keys) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return $"'Region:{name}' is missing: the connection string of the {(name == "Postgres" ? "database" : "database with the keys")}.";
            }
            else if (server is null)
            {
                yield return $"'Region:{name}' isn't a connection string with at least a host and a database.";
            }
        }

        if (data is not null && data == keys)
        {
            yield return "'Region:PostgresKeys' must be another database than 'Region:Postgres': its backups are kept shorter.";
        }
    }

    private static (string Host, int Port, string Database)? Server(string connection)
    {
        try
        {
            var parts = new NpgsqlConnectionStringBuilder(connection);
            return parts is { Host: { Length: > 0 } host, Database: { Length: > 0 } database } ? (host, parts.Port, database) : null;
        }
        catch (Exception wrong) when (wrong is ArgumentException or FormatException)
        {
            return null;
        }
    }
}
