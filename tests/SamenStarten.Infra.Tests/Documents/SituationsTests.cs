using System.Globalization;
using System.Text.RegularExpressions;

namespace SamenStarten.Infra.Tests.Documents;

/// <summary>What docs/situations.md says of the 48 situations is so: a test for each that it calls tested, and none that it forgets.</summary>
public sealed partial class SituationsTests
{
    private const int All = 48;

    [Fact]
    public void Each_situation_is_on_the_list_once() => Assert.Equal(Enumerable.Range(1, All), Rows().Select(row => row.Number));

    [Fact]
    public void What_is_called_tested_has_a_test_of_its_name_and_nothing_else_has() => Assert.Equal(
        Rows().Where(row => row.Where.StartsWith("tested", StringComparison.Ordinal)).Select(row => row.Number),
        Tests().Distinct().Order());

    private static IEnumerable<(int Number, string Where)> Rows() => Row().Matches(File.ReadAllText(Path.Combine(Repository.Root, "docs", "situations.md")))
        .Select(m => (int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture), m.Groups[2].Value));

    private static IEnumerable<int> Tests() => Directory.EnumerateFiles(Path.Combine(Repository.Root, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
        .SelectMany(file => Test().Matches(File.ReadAllText(file)))
        .Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture));

    [GeneratedRegex(@"^\| (\d+) \| [^|]+ \| ([^|]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"public (?:async )?(?:Task|void) Situation_(\d\d)_")]
    private static partial Regex Test();
}
