namespace SamenStarten.Store;

/// <summary>The codes of a <see cref="StoreException"/>. They don't change.</summary>
public static class StoreProblem
{
    public const string DiskFull = "disk-full";
    public const string ReadOnly = "database-read-only";
    public const string Locked = "database-locked";
    public const string Corrupt = "database-corrupt";

    /// <summary>The file can't be reached: a path that isn't there, a disk that went away.</summary>
    public const string Unreachable = "database-unreachable";

    /// <summary>Something else stands already where this was to go: a version, a trajectnummer, a detention.</summary>
    public const string Conflict = "conflict";

    /// <summary>A newer version of this software has opened this database.</summary>
    public const string Newer = "database-newer";

    /// <summary>Trajectories may be on a version of a workflow that says something else under the same number.</summary>
    public const string WorkflowChanged = "workflow-changed";

    /// <summary>Trajectories are on a version of a workflow that isn't kept here.</summary>
    public const string WorkflowMissing = "workflow-missing";

    public const string Closed = "store-closed";
    public const string MasterKeyMissing = "master-key-missing";
    public const string MasterKeyMalformed = "master-key-malformed";

    /// <summary>These keys were wrapped by another master key.</summary>
    public const string MasterKeyWrong = "master-key-wrong";
}
