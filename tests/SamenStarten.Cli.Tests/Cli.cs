using NodaTime;
using SamenStarten.Cli.Output;

namespace SamenStarten.Cli.Tests;

/// <summary>What the command line answered.</summary>
internal sealed record Answer(int Exit, string Out, string Error)
{
    public string[] Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Runs the command line within the test, from its real entry on.</summary>
internal static class Cli
{
    public static string Workflow { get; } = Path.Combine(Root(), "workflows", "samen-starten.yaml");

    public static Task<Answer> Run(params string[] args) => RunAt(SystemClock.Instance, args);

    /// <summary>The same at another time than now.</summary>
    public static async Task<Answer> RunAt(IClock clock, params string[] args)
    {
        await using var output = new StringWriter { NewLine = "\n" };
        await using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.Run(args, new Terminal(output, error, IsInteractive: false) { Clock = clock });
        return new Answer(exit, output.ToString(), error.ToString());
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Orchestration.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
