using System.Diagnostics;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Hosting;

/// <summary>As whoever starts it has it: a process.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_process_ends_with_a_sentence_when_the_master_key_is_missing()
    {
        using var scratch = new Scratch();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "SamenStarten.Web.dll"), "--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = scratch.PathOf(""),
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        };
        start.Environment["Region__Database"] = scratch.PathOf("region.db");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(1, process.ExitCode);
        Assert.Equal("", await output);
        Assert.StartsWith("'Region:MasterKeyFile' is missing", await error, StringComparison.Ordinal);
        Assert.False(File.Exists(scratch.PathOf("region.db")));
    }
}
