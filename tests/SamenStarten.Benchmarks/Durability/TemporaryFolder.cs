namespace SamenStarten.Benchmarks.Durability;

/// <summary>A folder of its own on the disk where temporary files go, which goes when it is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samen-starten-");
    private int _count;

    /// <summary>A path where nothing is yet.</summary>
    public string NewDatabase() => Path.Combine(_folder.CreateSubdirectory($"{++_count}").FullName, "samen.db");

    public void Dispose() => _folder.Delete(recursive: true);
}
