using System.Collections.Immutable;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Web.Pages.Administration;

/// <summary>
/// Has many trajectories go over to another version, one transaction each, while somebody looks how far it is. One run at a time in this
/// process. A run that is broken off lost nothing: those that went over did, and the others are offered again.
/// </summary>
public sealed class MigrationRuns(RegionHost host, DemoTime demo, IHostApplicationLifetime lifetime)
{
    private readonly Lock _starting = new();
    private Task _run = Task.CompletedTask;

    /// <summary>The run that goes on, or the last one; null when there was none since this process started.</summary>
    public MigrationRun? Last { get; private set; }

    /// <summary>Done when the run that goes on has ended.</summary>
    public Task Ended => _run;

    /// <summary>Begins a run; false when another one goes on, or when this one did.</summary>
    public bool Start(MigrationOrder order, ImmutableArray<Guid> trajectories)
    {
        lock (_starting)
        {
            if (!_run.IsCompleted || Last?.Order.Id == order.Id)
            {
                return false;
            }

            Last = new MigrationRun(order, trajectories.Length, 0, ImmutableDictionary<string, int>.Empty, HasEnded: false);
            _run = Task.Run(() => Run(order, trajectories, lifetime.ApplicationStopping));
            return true;
        }
    }

    private async Task Run(MigrationOrder order, ImmutableArray<Guid> trajectories, CancellationToken stopping)
    {
        try
        {
            foreach (var id in trajectories)
            {
                stopping.ThrowIfCancellationRequested();
                Count(await Migrate(id, order, stopping));
            }

            await demo.Settle(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The process stops: what is left is offered again.
        }
        finally
        {
            Last = Last! with { HasEnded = true };
        }
    }

    private async Task<Rejection?> Migrate(Guid id, MigrationOrder order, CancellationToken stopping)
    {
        try
        {
            return await host.Region.Migration.Migrate(id, order, stopping);
        }
#pragma warning disable CA1031 // One that fails doesn't keep the others from going over; it is counted, and stays where it was.
        catch (Exception failure) when (failure is not OperationCanceledException)
#pragma warning restore CA1031
        {
            return new Rejection("failed", "It could not be kept.", null);
        }
    }

    private void Count(Rejection? rejection) => Last = rejection is null
        ? Last! with { Done = Last.Done + 1 }
        : Last! with { Refused = Last.Refused.SetItem(rejection.Code, Last.Refused.GetValueOrDefault(rejection.Code) + 1) };
}

/// <param name="Refused">How many did not go over, by the code of the reason.</param>
public sealed record MigrationRun(MigrationOrder Order, int Total, int Done, ImmutableDictionary<string, int> Refused, bool HasEnded);
