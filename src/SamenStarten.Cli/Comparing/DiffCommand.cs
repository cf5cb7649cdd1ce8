using System.Collections.Immutable;
using System.CommandLine;
using SamenStarten.Cli.Checking;
using SamenStarten.Cli.Output;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using SamenStarten.Store;

namespace SamenStarten.Cli.Comparing;

/// <summary><c>diff A B</c>: what changes between two workflows, and what it would do to running trajectories.</summary>
internal static class DiffCommand
{
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("A") { Description = "A workflow." };
        var after = new Argument<string>("B") { Description = "Another workflow, or an overlay, which is laid over A." };
        var trajectories = new Option<string?>("--trajectories")
        {
            Description = "The database of a region: what B would do to each of its running trajectories. It is only read.",
            HelpName = "DB",
        };
        var json = new Option<bool>("--json") { Description = "One JSON object per difference and per trajectory, and one with the totals." };
        var command = new Command("diff", "Says what changes between two workflows, and what it would do to running trajectories.") { before, after, trajectories, json };
        command.SetAction((parsed, cancellation) => Run(
            parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), parsed.GetValue(trajectories), parsed.GetValue(json), terminal, cancellation));
        return command;
    }

    private static async Task<int> Run(string before, string after, string? database, bool json, Terminal terminal, CancellationToken cancellation)
    {
        var (a, b) = (TextFile.Read(before), TextFile.Read(after));
        var (former, next) = (Workflow(a), OverlayReader.IsOverlay(b.Text) ? Overlay.ApplyTo(a.Name, a.Text, b.Name, b.Text) : Workflow(b));
        if (former.Workflow is not { } from || next.Workflow is not { } to)
        {
            return Refuse([.. former.Findings, .. next.Findings], terminal);
        }

        var paper = new DiffPaper(terminal.Out, json);
        foreach (var difference in WorkflowDifferences.Between(from, to))
        {
            paper.Write(difference);
        }

        try
        {
            return database is null ? ExitCodes.Done : await RunningTrajectories.Lay(database, from, to, paper, terminal, cancellation);
        }
        catch (StoreException problem)
        {
            await terminal.Error.WriteLineAsync($"{problem.Code}: {problem.Message}");
            return ExitCodes.Findings;
        }
    }

    private static Reading Workflow(TextFile file) => WorkflowReader.Read(file.Name, file.Text);

    private static int Refuse(ImmutableArray<Finding> findings, Terminal terminal)
    {
        foreach (var finding in findings.Distinct())
        {
            terminal.Error.WriteLine(FindingLine.Of(finding));
        }

        return ExitCodes.Findings;
    }
}
