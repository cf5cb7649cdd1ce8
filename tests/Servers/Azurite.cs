using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace SamenStarten.Tests.Servers;

/// <summary>
/// Azure Storage's queues and blobs for the tests of one process, where Azurite is installed: started with the first test that asks for it,
/// on 127.0.0.1, with all it keeps in memory. It ends when the process does.
/// </summary>
public static class Azurite
{
    private const int MostAccounts = 200;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly string Key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    private static readonly Lazy<(int Blobs, int Queues)?> Running = new(FindAndStart);
    private static int taken;

    /// <summary>A connection string to an account that no other test has. Skips the test where there is no Azurite.</summary>
    public static string NewAccount()
    {
        Assert.SkipWhen(Running.Value is null, "Azurite is not installed: run npm ci in tests/Servers/azurite");
        var (blobs, queues) = Running.Value!.Value;
        var account = Name(Interlocked.Increment(ref taken) - 1);
        return Connection(account, blobs, queues);
    }

    /// <summary>The same account with its queues at an address where nobody is.</summary>
    public static string WithoutQueues(string connection) => Connection(AccountOf(connection), Running.Value!.Value.Blobs, FreePort());

    /// <summary>The same account with its blobs at an address where nobody is.</summary>
    public static string WithoutBlobs(string connection) => Connection(AccountOf(connection), FreePort(), Running.Value!.Value.Queues);

    private static string AccountOf(string connection) =>
        connection.Split(';').Single(part => part.StartsWith("AccountName=", StringComparison.Ordinal))["AccountName=".Length..];

    private static string Connection(string account, int blobs, int queues) => string.Create(
        CultureInfo.InvariantCulture,
        $"DefaultEndpointsProtocol=http;AccountName={account};AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobs}/{account};QueueEndpoint=http://127.0.0.1:{queues}/{account};");

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"tests{number}");

    private static (int Blobs, int Queues)? FindAndStart()
    {
        var folder = Folder();
        if (Program("node") is not { } node || !Directory.Exists(Path.Combine(folder, "node_modules", "azurite"))) return null;
        var (blobs, queues, tables) = (FreePort(), FreePort(), FreePort());
        var start = new ProcessStartInfo(node, [
            Path.Combine(folder, "start.cjs"), "--inMemoryPersistence", "--skipApiVersionCheck", "--disableTelemetry", "--silent",
            "--blobPort", Text(blobs), "--queuePort", Text(queues), "--tablePort", Text(tables),
        ])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AZURITE_ACCOUNTS"] = string.Join(';', Enumerable.Range(0, MostAccounts).Select(number => $"{Name(number)}:{Key}")) },
        };
        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        WaitUntilItListens(process);

        // Its output is read on, or it would stand still once the pipe is full.
        _ = process.StandardOutput.ReadToEndAsync();
        return (blobs, queues);
    }

    private static void WaitUntilItListens(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        for (var listening = 0; listening < 3;)
        {
            var line = process.StandardOutput.ReadLineAsync(patience.Token).AsTask().GetAwaiter().GetResult()
                ?? throw new InvalidOperationException("Azurite has ended.");
            if (line.Contains("successfully listen", StringComparison.Ordinal)) listening++;
        }
    }

    private static string Text(int port) => port.ToString(CultureInfo.InvariantCulture);

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "azurite");

    private static string? Program(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
