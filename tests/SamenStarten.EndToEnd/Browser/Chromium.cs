namespace SamenStarten.EndToEnd.Browser;

/// <summary>The browser of the machine. Nothing is downloaded: where it isn't there, the tests that need it are skipped.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    /// <summary>Where it is; null where it isn't.</summary>
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator)
        .SelectMany(folder => Names.Select(name => System.IO.Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    public static void SkipUnlessFound() => Assert.SkipUnless(Path is not null, "Chromium not found: apt-get install chromium");
}
