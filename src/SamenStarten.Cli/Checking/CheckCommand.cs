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
        var files = names.Select(TextFile.Read).Select(FileCheck.Of).ToList();
        var findings = files.SelectMany(file => file.Findings).Distinct().ToList();
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

        Say(files, terminal);
        terminal.Error.WriteLine($"{Capital(CheckedFile.Counted(findings.Count, "finding"))} in {CheckedFile.Counted(files.Count, "file")}.");
        return findings.Count == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }

    /// <summary>What was checked, beside the findings: a file that was left out is seen.</summary>
    private static void Say(List<CheckedFile> files, Terminal terminal)
    {
        foreach (var what in files.Select(file => file.What).OfType<string>())
        {
            terminal.Error.WriteLine($"{what}.");
        }

        if (files.Count(file => file.What is null) is var texts and > 0)
        {
            terminal.Error.WriteLine($"{Capital(CheckedFile.Counted(texts, "message text"))}.");
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
