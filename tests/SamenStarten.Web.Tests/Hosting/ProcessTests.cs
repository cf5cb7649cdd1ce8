using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using SamenStarten.Tests.Servers;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Hosting;

/// <summary>As whoever starts it has it: a process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_process_ends_with_a_sentence_when_the_master_key_is_missing()
    {
        using var scratch = new Scratch();

        var (exit, output, error) = await Run(scratch, "http://127.0.0.1:0", ("Region:Database", scratch.PathOf("region.db")));

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith("'Region:MasterKeyFile' is missing", error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.PathOf("region.db")));
    }

    [Fact]
    public async Task The_process_ends_with_a_sentence_when_another_has_its_address()
    {
        using var scratch = new Scratch();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();

        var (exit, _, error) = await Run(
            scratch,
            $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}",
            [.. WebHostOf.InEarnest(scratch), ("Logging:LogLevel:Default", "None")]);

        Assert.Equal(1, exit);
        Assert.StartsWith("Another program has this address already.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_process_ends_with_a_sentence_when_keys_of_sessions_have_no_place()
    {
        using var scratch = new Scratch();
        var shared = SharedRegion.New();
        var elsewhere = (shared with { Storage = Azurite.WithoutBlobs(shared.Storage), Functions = "https://functions.example" }).Settings
            .Concat(WebHostOf.InEarnest(scratch).Where(s => s.Key is not ("Region:Database" or "Region:MasterKeyFile")));

        var (exit, _, error) = await Run(
            scratch, "http://127.0.0.1:0", [.. elsewhere, ("Engine:FunctionsScope", "api://functions/.default"), ("Logging:LogLevel:Default", "None")]);

        Assert.Equal(1, exit);
        Assert.StartsWith("The keys of sessions can't be read or kept", error, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Output, string Error)> Run(Scratch scratch, string address, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SamenStarten.Web.dll"), "--urls", address])
        {
            WorkingDirectory = scratch.PathOf(""),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
