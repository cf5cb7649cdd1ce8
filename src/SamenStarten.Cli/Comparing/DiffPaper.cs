using SamenStarten.Cli.Output;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Cli.Comparing;

/// <summary>Writes what is different, for a person or for a program.</summary>
internal sealed class DiffPaper(TextWriter to, bool json)
{
    public void Write(WorkflowDifference difference)
    {
        if (json)
        {
            NdJson.Write(to, DifferenceLine.Of(difference));
            return;
        }

        var what = difference.Id is { } id ? $"{difference.Part} {id}" : difference.Part;
        if (difference.Field is null)
        {
            to.WriteLine(difference.Before is null ? $"+ {what}: {difference.After}" : $"- {what}: {difference.Before}");
            return;
        }

        to.WriteLine($"~ {what} {difference.Field}");
        to.WriteLine($"    - {difference.Before ?? "(nothing)"}");
        to.WriteLine($"    + {difference.After ?? "(nothing)"}");
    }

    public void Write(string number, Workflow from, LaidBeside laid)
    {
        var line = TrajectoryLine.Of(number, from, laid);
        if (json)
        {
            NdJson.Write(to, line);
            return;
        }

        if (laid is { Planning.IsNothing: true, NoLongerKnown.IsEmpty: true })
        {
            to.WriteLine($"{number}: nothing changes");
            return;
        }

        to.WriteLine($"{number} (on {line.From})");
        foreach (var text in Lines(line))
        {
            to.WriteLine($"    {text}");
        }
    }

    public void Write(MigrationTotals totals)
    {
        if (json)
        {
            NdJson.Write(to, TotalsLine.Of(totals));
            return;
        }

        to.WriteLine(
            $"{totals.Trajectories} running trajectories, {totals.Touched} of them touched: {totals.Moved} dates move, {totals.Late} become late, "
            + $"{totals.Appears} milestones appear, {totals.Vanishes} vanish, {totals.NoLongerKnown} things are no longer known.");
    }

    private static IEnumerable<string> Lines(TrajectoryLine line) =>
    [
        .. line.Track is { } track ? [$"track becomes {track}"] : Array.Empty<string>(),
        .. line.Moved.Select(m => $"{m.Milestone} {m.From ?? "(none)"} -> {m.To ?? "(none)"}{(line.Late.Contains(m.Milestone) ? "  becomes late" : "")}"),
        .. line.Appears.Select(a => $"{a.Milestone} appears, due {a.Due ?? "not known yet"}{(line.Late.Contains(a.Milestone) ? "  is late at once" : "")}"),
        .. line.Vanishes.Select(v => $"{v} vanishes"),
        .. line.NoLongerKnown.Select(l => $"{l.Milestone}: {l.What} {l.Code} is no longer known".Replace("  ", " ", StringComparison.Ordinal)),
    ];
}
