using Microsoft.Extensions.Logging;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Orchestrations;

/// <summary>A region in one process, on the embedded engine.</summary>
public sealed class EmbeddedRegion : Region, IAsyncDisposable
{
    public EmbeddedRegion(RegionParts parts)
        : base(parts) => Engine = new EmbeddedEngine(StepsOf(parts, this), parts.Clock, parts.Loggers.CreateLogger<EmbeddedEngine>());

    public EmbeddedEngine Engine { get; }

    /// <summary>Starts what a process before this one left: every trajectory that isn't closed, and every sender.</summary>
    public async Task Start()
    {
        foreach (var sender in Parts.Senders.All)
        {
            Engine.Start(sender.Id, Orchestrations.Dispatch);
        }

        foreach (var row in await Parts.Trajectories.Rows())
        {
            if (row.Index.Status != "closed")
            {
                Engine.Start(row.Id.ToString(), Orchestrations.SamenStarten);
            }
        }
    }

    public override ValueTask TrajectoryChanged(Guid trajectoryId)
    {
        var id = trajectoryId.ToString();
        if (!Engine.Raise(id, Orchestrations.TrajectoryChanged))
        {
            Engine.Start(id, Orchestrations.SamenStarten);
        }

        return ValueTask.CompletedTask;
    }

    public override ValueTask MessagesWaiting(string sender)
    {
        Engine.Raise(sender, Orchestrations.MessagesWaiting);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => Engine.DisposeAsync();
}
