using System.Diagnostics;
using System.Text;
using SamenStarten.Cli.Tests.Simulating;

namespace SamenStarten.Cli.Tests;

/// <summary>As whoever calls it from a shell has it: a process, with its output in a pipe.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task The_process_writes_lines_of_json_and_nothing_else()
    {
        var answer = await Start("simulate", Cli.Workflow, "--entry", "2026-03-02", "--release", "2026-03-06", "--json");

        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        Assert.Equal('{', answer.Out[0]);
        Assert.All(answer.Lines, line => Assert.NotNull(Simulated.Read(line).Kind));
    }

    [Fact]
    public async Task The_process_writes_readable_text_without_escape_codes()
    {
        var answer = await Start("simulate", Cli.Workflow, "--entry", "2026-03-02", "--release", "2026-03-06");

        Assert.Equal((0, ""), (answer.Exit, answer.Error));
        Assert.DoesNotContain('\u001b', answer.Out);
        Assert.Contains("Nazorgcoördinator", answer.Out, StringComparison.Ordinal);
        Assert.Contains(answer.Lines, l => l.Length > 100);
    }

    [Theory]
    [InlineData(2, "simulate")]
    [InlineData(2, "zoek")]
    [InlineData(0, "check", "WORKFLOW")]
    public async Task The_process_answers_with_its_exit_code(int exit, params string[] args) =>
        Assert.Equal(exit, (await Start([.. args.Select(a => a == "WORKFLOW" ? Cli.Workflow : a)])).Exit);

    private static async Task<Answer> Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "samenstarten.dll"), .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new Answer(process.ExitCode, await output, await error);
    }
}
