namespace SamenStarten.Cli.Tests;

/// <summary>A folder of its own for one test.</summary>
internal sealed class Scratch : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samenstarten");

    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Writes a file and answers its path.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
