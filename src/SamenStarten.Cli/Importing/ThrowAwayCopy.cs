using SamenStarten.Store;
using SamenStarten.Store.People;

namespace SamenStarten.Cli.Importing;

/// <summary>A database with its keys, copied to a folder that only we read and that goes when we are done.</summary>
internal sealed class ThrowAwayCopy : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samen-starten-preview-");

    private ThrowAwayCopy(ImportRequest request) => Request = request with
    {
        Database = Path.Combine(_folder.FullName, "copy.db"),
        MasterKeyFile = request.MasterKeyFile ?? request.Database + ".masterkey",
        DryRun = true,
        Json = false,
    };

    /// <summary>The same import, into the copy, with no mail leaving.</summary>
    public ImportRequest Request { get; private set; }

    /// <summary>Where there is no database yet the copy is a new one.</summary>
    public static ThrowAwayCopy Of(ImportRequest request)
    {
        var copy = new ThrowAwayCopy(request);
        try
        {
            if (File.Exists(request.Database))
            {
                SqliteCopy.Make(new SqliteStoreOptions(request.Database, MasterKey.FromFile(copy.Request.MasterKeyFile!)), copy.Request.Database);
            }
            else if (!File.Exists(copy.Request.MasterKeyFile))
            {
                copy.Request = copy.Request with { MasterKeyFile = Path.Combine(copy._folder.FullName, "copy.masterkey") };
                MasterKeyFile.Make(copy.Request.MasterKeyFile!);
            }

            return copy;
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
