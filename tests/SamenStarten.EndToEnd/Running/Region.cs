using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.EndToEnd.Running;

/// <summary>A database with its keys and its mails in a folder of its own, which goes when the test is over.</summary>
internal sealed class Region : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samen-starten-");

    public string Folder => _folder.FullName;

    public string Database => Path.Combine(Folder, "region.db");

    /// <summary>The mails that left.</summary>
    public string[] Mails => Directory.GetFiles(Path.Combine(Folder, "mail"), "*.eml");

    public Task<Answer> Import(string stream, params string[] options) =>
        Samenstarten.Run(["import", stream, "--db", Database, .. options]);

    /// <summary>Writes a file beside the database and answers its path.</summary>
    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>The database as the program left it, to read only.</summary>
    public Task<SqliteStore> Open() =>
        SqliteStore.Open(new SqliteStoreOptions(Database, MasterKey.FromFile(Database + ".masterkey")) { ReadOnly = true });

    public void Dispose() => _folder.Delete(recursive: true);
}
