using System.Diagnostics;

namespace SamenStarten.Store.Tests.Kill;

/// <summary>A second process with the same database, to hold a lock or to be killed.</summary>
internal sealed class ChildProcess : IDisposable
{
    private readonly Process process;

    private ChildProcess(Process process) => this.process = process;

    public int Id => process.Id;

    /// <summary>Starts it, and waits until it has opened the store.</summary>
    public static async Task<ChildProcess> Start(string mode, string database)
    {
        var program = Path.ChangeExtension(typeof(Child).Assembly.Location, OperatingSystem.IsWindows() ? ".exe" : null);
        var start = new ProcessStartInfo(program, ["child", mode, database]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        var child = new ChildProcess(Process.Start(start) ?? throw new InvalidOperationException("The second process didn't start."));
        Assert.Equal("open", await child.ReadLine());
        return child;
    }

    /// <summary>What it says next; null when it has ended.</summary>
    public async Task<string?> ReadLine() => await process.StandardOutput.ReadLineAsync();

    /// <summary>Ends it at once, as the system does: no chance to tidy up.</summary>
    public async Task Kill()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }
}
