using System.Collections.Immutable;
using System.Globalization;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Versions;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Orchestrations.Versions;

/// <summary>Lays another workflow beside running trajectories, and has them go over to it.</summary>
public sealed class WorkflowMigration(ITrajectoryStore store, IWorkflows workflows, CommandHandler commands, TrajectorySteps steps, IClock clock)
{
    /// <summary>Every version that is kept, with how many running trajectories are on it.</summary>
    public async Task<ImmutableArray<VersionInUse>> Versions(CancellationToken cancellation = default)
    {
        var running = (await store.Rows(cancellation)).Where(IsRunning).CountBy(row => (row.WorkflowId, row.WorkflowVersion)).ToDictionary();
        return [.. workflows.All.Select(w => new VersionInUse(w, running.GetValueOrDefault((w.Id, w.Version))))];
    }

    /// <summary>What it would do to every running trajectory that isn't on it. Changes nothing.</summary>
    public async Task<MigrationPreview> Preview(Workflow target, CancellationToken cancellation = default)
    {
        var now = clock.GetCurrentInstant();
        var states = new List<(TrajectoryRow Row, Trajectory State, Workflow From)>();
        foreach (var row in (await store.Rows(cancellation)).Where(row => IsRunning(row) && !IsOn(target, row)))
        {
            if (await store.Load(row.Id, cancellation) is { State: var state })
            {
                states.Add((row, state, workflows.Get(state.WorkflowId, state.WorkflowVersion)));
            }
        }

        return new MigrationPreview(
            target,
            [
                .. states.AsParallel().AsOrdered().WithCancellation(cancellation)
                    .Select(s => new PreviewedTrajectory(s.Row.Id, s.Row.Index.Number, s.From, Laying.Beside(s.State, s.From, target, now))),
            ]);
    }

    /// <summary>
    /// Has one trajectory go over, in a transaction of its own. What was due by now falls due under the former workflow first. The same order
    /// twice is once, so that one that was broken off can be given again.
    /// </summary>
    /// <returns>Why not; null when it went over, or had done so.</returns>
    public async Task<Rejection?> Migrate(Guid trajectoryId, MigrationOrder order, CancellationToken cancellation = default)
    {
        await steps.DetermineWhatIsDue(trajectoryId.ToString());
        var target = order.Target;
        var id = DeterministicId.From(
            "migration", order.Id.ToString(), target.Id, target.Version.ToString(CultureInfo.InvariantCulture), trajectoryId.ToString());
        var handled = await commands.Handle(
            trajectoryId,
            new Given(id, new MigrateTrajectory(target.Id, target.Version), order.Actor, null, order.Reason, clock.GetCurrentInstant()),
            cancellation: cancellation);
        return handled.Rejection;
    }

    private static bool IsRunning(TrajectoryRow row) => row.Index.Status is "open" or "paused";

    private static bool IsOn(Workflow target, TrajectoryRow row) => row.WorkflowId == target.Id && row.WorkflowVersion == target.Version;
}

/// <param name="Running">How many running trajectories are on it.</param>
public sealed record VersionInUse(Workflow Workflow, int Running);

/// <summary>That trajectories go over to a workflow.</summary>
/// <param name="Id">The same order given again goes on where it was broken off.</param>
/// <param name="Reason">In words; kept sealed with each trajectory.</param>
public sealed record MigrationOrder(Guid Id, Workflow Target, string Reason, string Actor);
