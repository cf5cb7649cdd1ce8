using SamenStarten.Store.People;

namespace SamenStarten.Store;

/// <summary>Which database, and with which master key.</summary>
/// <param name="Path">The database file. Beside it come <c>.keys</c> (backed up apart from it), <c>.lock</c> and <c>.owner</c>.</param>
public sealed record SqliteStoreOptions(string Path, MasterKey MasterKey)
{
    /// <summary>Only to read: takes no lock, changes no table, and whatever would write is refused as <see cref="StoreProblem.ReadOnly"/>.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>How long a statement waits for another program that holds the file, in seconds, from 1.</summary>
    public int PatienceInSeconds { get; init; } = 5;

    public string KeysPath => Path + ".keys";
}
