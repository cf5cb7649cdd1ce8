using System.Text;

namespace SamenStarten.Store.People;

/// <summary>A master key in a file of its own, for a database on one machine: readable by its owner only.</summary>
public static class MasterKeyFile
{
    /// <summary>Makes a new one. A file that is there already is left alone, and is an error.</summary>
    /// <exception cref="IOException">The file is there already, or can't be made.</exception>
    public static void Make(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        file.Write(Encoding.ASCII.GetBytes(MasterKey.NewText()));
        file.Flush(flushToDisk: true);
    }
}
