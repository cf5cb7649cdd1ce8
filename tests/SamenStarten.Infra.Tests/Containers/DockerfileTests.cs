using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SamenStarten.Infra.Tests.Containers;

public sealed partial class DockerfileTests
{
    [Theory]
    [InlineData("web.Dockerfile")]
    [InlineData("functions.Dockerfile")]
    public void It_does_not_run_as_root(string file)
    {
        var stage = Lines(file).Reverse().TakeWhile(line => !line.StartsWith("FROM ", StringComparison.Ordinal));
        var user = stage.First(line => line.StartsWith("USER ", StringComparison.Ordinal))["USER ".Length..];

        Assert.True(user is "app" or "$APP_UID", $"It runs as {user}.");
    }

    [Theory]
    [InlineData("web.Dockerfile")]
    [InlineData("functions.Dockerfile")]
    public void No_secret_is_built_in(string file) =>
        Assert.DoesNotContain(Lines(file), line => Secret().IsMatch(line));

    // Only what is in the repository can be looked through.
    public static TheoryData<string, string> Programs =>
    [
        .. new[]
        {
            ("web.Dockerfile", "src/SamenStarten.Web/SamenStarten.Web.csproj"),
            ("functions.Dockerfile", "src/SamenStarten.Functions/SamenStarten.Functions.csproj"),
        }.Where(program => File.Exists(Path.Combine(Repository.Root, program.Item2))),
    ];

    [Theory]
    [MemberData(nameof(Programs))]
    public void It_restores_every_project_that_it_builds(string file, string project)
    {
        var text = File.ReadAllText(Path.Combine(Repository.Infra, file));

        Assert.All(WithAllItRefersTo(Path.Combine(Repository.Root, project)), path =>
        {
            Assert.Contains($"COPY {path} ", text, StringComparison.Ordinal);
            var folder = Path.GetDirectoryName(path)!;
            if (File.Exists(Path.Combine(Repository.Root, folder, "packages.lock.json")))
                Assert.Contains($"{folder}/packages.lock.json ", text, StringComparison.Ordinal);
        });
    }

    private static string[] Lines(string file) => File.ReadAllLines(Path.Combine(Repository.Infra, file));

    private static IEnumerable<string> WithAllItRefersTo(string project)
    {
        var references = XDocument.Load(project).Descendants("ProjectReference")
            .Select(reference => Path.GetFullPath(reference.Attribute("Include")!.Value, Path.GetDirectoryName(project)!));
        return references.SelectMany(WithAllItRefersTo).Append(Path.GetRelativePath(Repository.Root, project)).Distinct();
    }

    [GeneratedRegex(@"^(ARG|ENV)\b.*(KEY|PASSWORD|SECRET|TOKEN)", RegexOptions.IgnoreCase)]
    private static partial Regex Secret();
}
