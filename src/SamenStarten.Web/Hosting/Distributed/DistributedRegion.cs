using SamenStarten.Orchestrations;

namespace SamenStarten.Web.Hosting.Distributed;

/// <summary>A region whose orchestrations run in the Functions app: this process takes facts in, and wakes them by a queue.</summary>
internal sealed class DistributedRegion(RegionParts parts, TrajectoryQueue queue) : Region(parts)
{
    public TrajectoryQueue Queue => queue;

    public override ValueTask TrajectoryChanged(Guid trajectoryId) => new(queue.TrajectoryChanged(trajectoryId));

    public override ValueTask MessagesWaiting(string sender) => new(queue.MessagesWaiting(sender));
}
