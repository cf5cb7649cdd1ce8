using SamenStarten.Core.Reference;
using SamenStarten.Orchestrations.Partners;
using SamenStarten.Store;
using SamenStarten.Store.Partners;
using SamenStarten.Store.People;

namespace SamenStarten.Orchestrations.Tests.Given;

/// <summary>A database in a folder of its own, with a directory of partners in it. It goes when the test is over.</summary>
internal sealed class Database : IAsyncDisposable
{
    private static readonly MasterKey Key = MasterKey.Parse("c2FtZW4tc3RhcnRlbi1vbmx5LWZvci10aGUtdGVzdHM=");

    // Made once, and copied: making one costs more than most tests.
    private static readonly Lazy<Task<Dictionary<string, byte[]>>> Made = new(Make);

    private readonly DirectoryInfo _folder;
    private SqliteStore? _open;

    private Database(DirectoryInfo folder) => _folder = folder;

    public static async Task<Database> Copy()
    {
        var folder = Directory.CreateTempSubdirectory("samen-starten-");
        foreach (var (name, bytes) in await Made.Value)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), bytes);
        }

        return new Database(folder);
    }

    /// <summary>As a process that was just started has it: nothing is left in memory.</summary>
    public async Task<SqliteStore> Reopen()
    {
        await Close();
        return _open = await SqliteStore.Open(OptionsIn(_folder));
    }

    public async ValueTask DisposeAsync()
    {
        await Close();
        _folder.Delete(recursive: true);
    }

    private async Task Close()
    {
        if (_open is not null)
        {
            await _open.DisposeAsync();
        }

        _open = null;
    }

    private static SqliteStoreOptions OptionsIn(DirectoryInfo folder) => new(Path.Combine(folder.FullName, "samen.db"), Key);

    private static async Task<Dictionary<string, byte[]>> Make()
    {
        var folder = Directory.CreateTempSubdirectory("samen-starten-");
        await using (var store = await SqliteStore.Open(OptionsIn(folder)))
        {
            await store.Directory.Import(
                SampleDirectory.For(Product.Files.Workflow, Nearby()).Select(c => new ScopedContact(c.Contact, c.Municipality, c.Institution)));
        }

        var files = folder.EnumerateFiles().Where(f => f.Extension != ".lock").ToDictionary(f => f.Name, f => File.ReadAllBytes(f.FullName));
        folder.Delete(recursive: true);
        return files;
    }

    /// <summary>Where the stories happen; the rest of the country would only make the database larger.</summary>
    private static ReferenceData Nearby() => ReferenceData.Read(
        """
        municipalities:
          - { code: "0361", name: Alkmaar }
          - { code: "0405", name: Hoorn }
        """,
        """
        institutions:
          - { id: pi-heerhugowaard, name: PI Heerhugowaard, municipality: "1980" }
          - { id: pi-lelystad, name: PI Lelystad, municipality: "0995" }
          - { id: bureau-buitenland, name: Bureau Buitenland, municipality: "0344" }
        """);
}
