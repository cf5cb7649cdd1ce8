using NodaTime;

namespace SamenStarten.Store.Tests.Given;

/// <summary>A store in a folder of its own, which goes when the test is over.</summary>
internal sealed class TemporaryStore : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("samen-starten-");
    private RegionStore? open;

    private TemporaryStore() => Options = new SqliteStoreOptions(Path.Combine(folder.FullName, "samen.db"), Keys.Master);

    /// <summary>After how long it is clear that a process that is gone left a message sending: here at once, with the next opening.</summary>
    public static Duration LeftAfter => Duration.Zero;

    public SqliteStoreOptions Options { get; set; }

    public RegionStore Store => open ?? throw new InvalidOperationException("The store is closed.");

    public static async Task<TemporaryStore> Open()
    {
        var temporary = new TemporaryStore();
        await temporary.Reopen();
        return temporary;
    }

    /// <summary>A place for a store that nobody has opened.</summary>
    public static TemporaryStore Closed() => new();

    /// <summary>As after a restart: nothing is left in memory.</summary>
    public async Task<RegionStore> Reopen()
    {
        await Close();
        return open = await SqliteStore.Open(Options);
    }

    public async Task Close()
    {
        if (open is not null) await open.DisposeAsync();
        open = null;
    }

    /// <summary>Closes it and keeps a copy, whatever happens to it afterwards.</summary>
    public async Task<Backup> BackUp()
    {
        await Close();
        return new Backup(Options, await File.ReadAllBytesAsync(Options.Path), await File.ReadAllBytesAsync(Options.KeysPath));
    }

    /// <summary>Nothing here depends on how old something is.</summary>
#pragma warning disable CA1822 // As on the other database, where it does.
    public Task DaysPass() => Task.CompletedTask;
#pragma warning restore CA1822

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

    internal sealed record Backup(SqliteStoreOptions Of, byte[] Data, byte[] Keys)
    {
        public async Task Restore(bool data, bool keys)
        {
            if (data) await File.WriteAllBytesAsync(Of.Path, Data);
            if (keys) await File.WriteAllBytesAsync(Of.KeysPath, Keys);
        }
    }
}
