using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace SamenStarten.Tests.Servers;

/// <summary>
/// A PostgreSQL server for the tests of one process, where PostgreSQL is installed: it is started with the first test that asks for it, on
/// 127.0.0.1, with its files in a temporary folder, and stopped when the process ends. <c>SAMENSTARTEN_TEST_POSTGRES</c> (a connection
/// string of somebody who may make databases) names one that runs already.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<string?> Running = new(FindOrStart);

    /// <summary>Makes two empty databases, and answers with their connection strings. Skips the test where there is no server.</summary>
    public static (string Data, string Keys) TwoDatabases()
    {
        Assert.SkipWhen(Running.Value is null, "PostgreSQL is not installed.");
        return (NewDatabase(), NewDatabase());
    }

    private static string NewDatabase()
    {
        var name = $"test_{Guid.NewGuid():N}";
        using var connection = new Npgsql.NpgsqlConnection(Running.Value);
        connection.Open();
        using var create = connection.CreateCommand();
#pragma warning disable CA2100 // The name is made above.
        create.CommandText = $"CREATE DATABASE {name}";
#pragma warning restore CA2100
        create.ExecuteNonQuery();
        return new Npgsql.NpgsqlConnectionStringBuilder(Running.Value) { Database = name, Pooling = true, MaxPoolSize = 30 }.ConnectionString;
    }

    private static string? FindOrStart()
    {
        if (Environment.GetEnvironmentVariable("SAMENSTARTEN_TEST_POSTGRES") is { Length: > 0 } given) return given;
        if (FindPrograms() is not { } programs || !OperatingSystem.IsLinux()) return null;
        var folder = Directory.CreateTempSubdirectory("samen-starten-postgres-").FullName;

        // It doesn't run as root: the package made a user of its own for it.
        var asUser = Environment.UserName == "root" ? new[] { "runuser", "-u", "postgres", "--" } : [];
        if (asUser.Length > 0) Run("chown", "postgres", folder);
        var data = Path.Combine(folder, "data");
        Run([.. asUser, Path.Combine(programs, "initdb"), "-D", data, "-U", "tests", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        var port = FreePort();
        Run([
            .. asUser, Path.Combine(programs, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o",
            $"-p {port.ToString(CultureInfo.InvariantCulture)} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200", "start",
        ]);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Run([.. asUser, Path.Combine(programs, "pg_ctl"), "-D", data, "-m", "immediate", "stop"]);
            Directory.Delete(folder, recursive: true);
        };
        return $"Host=127.0.0.1;Port={port.ToString(CultureInfo.InvariantCulture)};Username=tests;Database=postgres;Pooling=false";
    }

    private static string? FindPrograms()
    {
        const string Debian = "/usr/lib/postgresql";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Concat(Directory.Exists(Debian) ? Directory.GetDirectories(Debian).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : []);
        return folders.FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(params string[] command)
    {
        using var process = Process.Start(new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardError = true })!;

        // Not read to its end: the server that was started keeps the pipe open.
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{command[^1]}: {process.StandardError.ReadToEnd()}");
    }
}
