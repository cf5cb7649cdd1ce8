using System.Globalization;
using SamenStarten.Core.Trajectories;
using SamenStarten.Store.Schema;

namespace SamenStarten.Store.Trajectories;

/// <summary>When a snapshot is kept, and whether one can still be read.</summary>
internal static class Snapshots
{
    public const int Every = 50;

    /// <summary>The build of the core: what another build kept is folded from the log again, so that a release never reads an old shape.</summary>
    public static string Shape { get; } = typeof(Trajectory).Module.ModuleVersionId.ToString("N", CultureInfo.InvariantCulture);

    public static bool IsDue(long version, long snapshotVersion) => version - snapshotVersion >= Every;

    /// <summary>The state in this snapshot; null when another build kept it.</summary>
    public static Trajectory? Read(SnapshotRow? row) => row?.Shape == Shape ? StoreJson.Read<Trajectory>(row.Json) : null;
}
