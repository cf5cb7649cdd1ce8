using System.Text.RegularExpressions;

namespace SamenStarten.Infra.Tests.Rooms;

/// <summary>Every setting that the infrastructure gives is one that a program reads: each part of its name stands in the code.</summary>
public sealed partial class SettingNamesTests
{
    // Configuration knows no difference between capitals and others.
    private static readonly Lazy<HashSet<string>> Words = new(() => [
        .. new[] { "Web", "Channels", "Functions" }
            .SelectMany(room => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src", $"SamenStarten.{room}"), "*.cs", SearchOption.AllDirectories))
            .SelectMany(file => Word().Matches(File.ReadAllText(file)).Select(word => word.Value.ToUpperInvariant())),
    ]);

    public static TheoryData<string> Names => [
        .. Directory.EnumerateFiles(Repository.Infra, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".bicep" or ".yaml")
            .SelectMany(file => Setting().Matches(File.ReadAllText(file)).Select(setting => setting.Value))
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_read(string name) =>
        Assert.All(name.Split("__").Where(part => !part.All(char.IsDigit)), part => Assert.Contains(part.ToUpperInvariant(), Words.Value));

    [GeneratedRegex(@"\b(Region|SignIn|Engine|Storage)__\w+")]
    private static partial Regex Setting();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
