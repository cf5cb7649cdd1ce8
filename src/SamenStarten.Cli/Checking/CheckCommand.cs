using System.CommandLine;
using SamenStarten.Cli.Output;

namespace SamenStarten.Cli.Checking;

/// <summary><c>check FILE…</c>: everything that is wrong in workflows, overlays and message texts.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "A workflow or overlay (.yaml, .yml) or a message text (.liquid).",
            Arity = ArgumentArity.OneOrMore,
        };
        var json = new Option<bool>("--json") { Description = "One JSON object per finding, one a line." };
        var command = new Command("check", "Finds what is wrong in a workflow, an overlay or a message text.") { files, json };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(files), parsed.GetValue(json), terminal));
        return command;
    }

    private static int Run(string[] names, bool json, Terminal terminal)
    {
        var files = names.Select(TextFile.Read).ToList();
        var findings = files.SelectMany(file => FileCheck.Findings(file)).Distinct().ToList();
        foreach (var finding in findings)
        {
            if (json)
            {
                NdJson.Write(terminal.Out, finding);
            }
            else
            {
                terminal.Out.WriteLine(FindingLine.Of(finding));
            }
        }

        terminal.Error.WriteLine($"{Count(findings.Count, "finding")} in {Count(files.Count, "file")}.");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }

    private static string Count(int count, string what) => $"{(count == 0 ? "No" : count)} {what}{(count == 1 ? "" : "s")}";
}
