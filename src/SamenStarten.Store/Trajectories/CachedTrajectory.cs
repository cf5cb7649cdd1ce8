using SamenStarten.Orchestrations.Trajectories;

namespace SamenStarten.Store.Trajectories;

/// <summary>A trajectory as the writer knows it, with what it needs to keep the next change.</summary>
/// <param name="Stored">Null: there is none with this id.</param>
/// <param name="SnapshotVersion">Up to where the log is covered by the snapshot; 0 without one.</param>
/// <param name="PersonId">Whose key its texts are under.</param>
internal sealed record CachedTrajectory(StoredTrajectory? Stored, long Version, long SnapshotVersion, Guid? PersonId)
{
    public static CachedTrajectory None { get; } = new(null, 0, 0, null);
}
