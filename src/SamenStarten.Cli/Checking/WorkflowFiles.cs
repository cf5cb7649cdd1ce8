using System.CommandLine;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Checking;

/// <summary>A workflow from its file, with overlays from theirs laid over it.</summary>
internal static class WorkflowFiles
{
    public static Argument<string> File() => new("FILE") { Description = "The workflow." };

    public static Option<string[]> Overlays() => new("--overlay")
    {
        Description = "An overlay to lay over the workflow. Given more than once they are laid in that order: first the region, then the municipality.",
        HelpName = "FILE",
    };

    /// <exception cref="WrongUseException">A file isn't there, or can't be read.</exception>
    public static Reading Read(string file, IEnumerable<string>? overlays)
    {
        var workflow = TextFile.Read(file);
        return Overlay.ApplyTo(workflow.Name, workflow.Text, [.. (overlays ?? []).Select(TextFile.Read).Select(overlay => (overlay.Name, overlay.Text))]);
    }

    /// <summary>Says what is wrong, for a command that needs the workflow whole.</summary>
    public static int Refuse(Reading reading, Terminal terminal)
    {
        foreach (var finding in reading.Findings)
        {
            terminal.Error.WriteLine(FindingLine.Of(finding));
        }

        return ExitCodes.Findings;
    }
}
