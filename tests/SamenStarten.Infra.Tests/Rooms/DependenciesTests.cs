using System.Xml.Linq;

namespace SamenStarten.Infra.Tests.Rooms;

/// <summary>Dependencies point one way: Web, Functions and Cli to Store and Channels, these to Orchestrations, that to Core.</summary>
public sealed class DependenciesTests
{
    private static readonly Dictionary<string, string[]> Allowed = new(StringComparer.Ordinal)
    {
        ["Core"] = [],
        ["Orchestrations"] = ["Core"],
        ["Store"] = ["Orchestrations"],
        ["Channels"] = ["Orchestrations"],
        ["Web"] = ["Channels", "Store"],
        ["Functions"] = ["Channels", "Store"],
        ["Cli"] = ["Channels", "Store"],
    };

    public static TheoryData<string> Rooms => [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Name(folder))];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_to_what_lies_below_it(string room)
    {
        var refers = Project(room).Descendants("ProjectReference").Select(reference => Name(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value)));
        Assert.All(refers, below => Assert.Contains(below, Allowed[room]));
    }

    [Fact]
    public void Only_the_functions_know_the_packages_of_the_engine() => Assert.All(
        Allowed.Keys.Where(room => room != "Functions"),
        room => Assert.DoesNotContain(
            Project(room).Descendants("PackageReference"),
            package => package.Attribute("Include")!.Value is var id
                && (id.Contains("DurableTask", StringComparison.Ordinal) || id.Contains("Functions", StringComparison.Ordinal))));

    [Fact]
    public void The_functions_are_a_few_hundred_lines()
    {
        var lines = Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", "SamenStarten.Functions"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin"))
            .Sum(file => File.ReadLines(file).Count());
        Assert.InRange(lines, 1, 1_000);
    }

    private static string Name(string path) => Path.GetFileName(path).Split("SamenStarten.")[^1];

    private static XDocument Project(string room) => XDocument.Load(Path.Combine(Repository.Root, "src", $"SamenStarten.{room}", $"SamenStarten.{room}.csproj"));
}
