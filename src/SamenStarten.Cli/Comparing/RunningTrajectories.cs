using SamenStarten.Cli.Output;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Store;

namespace SamenStarten.Cli.Comparing;

/// <summary>Lays a workflow beside the running trajectories of a region, each from the version that it is on.</summary>
internal static class RunningTrajectories
{
    public static async Task<int> Lay(string database, Workflow from, Workflow to, DiffPaper paper, Terminal terminal, CancellationToken cancellation)
    {
        if (!File.Exists(database))
        {
            throw new WrongUseException($"There is no file '{database}'.");
        }

        using var file = await TrajectoryFile.Open(database, cancellation);
        var now = terminal.Clock.GetCurrentInstant();
        var (all, unknown) = (new List<LaidBeside>(), 0);
        foreach (var trajectory in await file.Running(cancellation))
        {
            var own = await file.Workflow(trajectory.WorkflowId, trajectory.WorkflowVersion, cancellation)
                ?? (trajectory.WorkflowId == from.Id && trajectory.WorkflowVersion == from.Version ? from : null);
            if (own is null)
            {
                unknown++;
                await terminal.Error.WriteLineAsync(
                    $"{trajectory.Number}: is on {trajectory.WorkflowId} version {trajectory.WorkflowVersion}, which is neither kept in the database nor what A is.");
                continue;
            }

            var laid = Laying.Beside(trajectory, own, to, now);
            all.Add(laid);
            paper.Write(trajectory.Number, own, laid);
        }

        paper.Write(MigrationTotals.Of(all));
        return unknown == 0 ? ExitCodes.Done : ExitCodes.Findings;
    }
}
