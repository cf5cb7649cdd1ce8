namespace SamenStarten.EndToEnd.Running;

/// <summary>Files of this repository that aren't copied beside the tests.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    private static string FindRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Orchestration.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))
                ?? throw new InvalidOperationException("These tests run inside the repository.");
        }

        return folder;
    }
}
