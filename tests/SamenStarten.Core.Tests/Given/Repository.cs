namespace SamenStarten.Core.Tests.Given;

/// <summary>The files of the repository that a test reads.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? directory) => directory switch
    {
        null => throw new DirectoryNotFoundException("The tests run outside the repository."),
        _ when File.Exists(Path.Combine(directory.FullName, "Orchestration.sln")) => directory.FullName,
        _ => Find(directory.Parent),
    };
}
