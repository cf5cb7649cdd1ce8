using System.Diagnostics;
using System.Text.RegularExpressions;
using SamenStarten.EndToEnd.Running;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>The web host as whoever starts it has it: a process of its own, from where it was built, with its data in a folder of the test.</summary>
internal sealed partial class WebProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;
    private bool _ended;

    private WebProcess(Process process, Uri address, IReadOnlyList<string> said) => (_process, Address, Said) = (process, address, said);

    public Uri Address { get; }

    /// <summary>The lines that it wrote until it ran.</summary>
    public IReadOnlyList<string> Said { get; }

    /// <summary>Where it was built: as these tests were, in a folder beside theirs.</summary>
    private static string Program
    {
        get
        {
            var built = Path.GetRelativePath(Path.Combine(Repository.Root, "tests", "SamenStarten.EndToEnd"), AppContext.BaseDirectory);
            return Path.Combine(Repository.Root, "src", "SamenStarten.Web", built, "SamenStarten.Web.dll");
        }
    }

    /// <summary>Starts it and waits until it can be used. Without settings it is the demo, filled the first time.</summary>
    public static async Task<WebProcess> Start(string folder, params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "--contentRoot", folder, "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (key, value) in settings)
        {
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        }

        var process = Process.Start(start)!;
        process.BeginErrorReadLine();
        var said = new List<string>();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                said.Add(line);
                if (AddressIn().Match(line) is { Success: true } match)
                {
                    _ = Drain(process.StandardOutput);
                    var web = new WebProcess(process, new Uri(match.Groups[1].Value), said);
                    await web.IsReady(patience.Token);
                    return web;
                }
            }
        }
        catch
        {
            process.Kill();
            throw;
        }

        throw new InvalidOperationException($"The web host ended: {string.Join('\n', said)}");
    }

    /// <summary>Ends it as an operator does, and waits until everything is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_ended)
        {
            return;
        }

        _ended = true;
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(patience.Token);
        _process.Dispose();
    }

    /// <summary>Ends it at once, as the system does: no chance to tidy up.</summary>
    public void Kill()
    {
        _ended = true;
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task Drain(StreamReader output)
    {
        while (await output.ReadLineAsync() is not null)
        {
            // A pipe that nobody reads fills, and whoever writes to it waits.
        }
    }

    private async Task IsReady(CancellationToken cancellation)
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
        answer.EnsureSuccessStatusCode();
    }

    [GeneratedRegex(@"Look at (http://[^ ]+)")]
    private static partial Regex AddressIn();
}
