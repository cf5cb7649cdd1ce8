namespace SamenStarten.Store.Tests.Given;

/// <summary>A store in a folder of its own, which goes when the test is over.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samen-starten-");
    private SqliteStore? open;

    private TemporaryStore() => Options = new SqliteStoreOptions(Path.Combine(folder.FullName, "samen.db"), Keys.Master);

    public SqliteStoreOptions Options { get; set; }

    public SqliteStore Store => open ?? throw new InvalidOperationException("The store is closed.");

    public static async Task<TemporaryStore> Open()
    {
        var temporary = new TemporaryStore();
        await temporary.Reopen();
        return temporary;
    }

    /// <summary>A place for a store that nobody has opened.</summary>
    public static TemporaryStore Closed() => new();

    /// <summary>As after a restart: nothing is left in memory.</summary>
    public async Task<SqliteStore> Reopen()
    {
        await Close();
        return open = await SqliteStore.Open(Options);
    }

    public async Task Close()
    {
        if (open is not null) await open.DisposeAsync();
        open = null;
    }

    /// <summary>Every byte that is on the disk now.</summary>
    public byte[] AllBytes() => [.. folder.EnumerateFiles().Where(file => file.Extension != ".lock").SelectMany(file => Read(file.FullName))];

    public async ValueTask DisposeAsync()
    {
        await Close();
        folder.Delete(recursive: true);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
