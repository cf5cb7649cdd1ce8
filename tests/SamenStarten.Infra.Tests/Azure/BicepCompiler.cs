using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace SamenStarten.Infra.Tests.Azure;

/// <summary>The real compiler, out of its package. It has the types of Azure in itself and asks nothing of the network.</summary>
internal static class BicepCompiler
{
    private static string Program { get; } = typeof(BicepCompiler).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(metadata => metadata.Key == "BicepCompiler").Value!;

    public static void SkipWhereItDoesNotRun()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Architecture.X64)
            Assert.Skip("The Bicep compiler in the packages is for Linux on x64.");
    }

    public static async Task<Answer> RunAsync(params string[] arguments)
    {
        SkipWhereItDoesNotRun();
        var start = new ProcessStartInfo(Program, arguments)
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["BICEP_TRACING_ENABLED"] = "false";
        using var compiler = Process.Start(start)!;
        var output = compiler.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var error = compiler.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await compiler.WaitForExitAsync(TestContext.Current.CancellationToken);
        return new(compiler.ExitCode, await output, await error);
    }

    internal sealed record Answer(int ExitCode, string Output, string Error);
}
