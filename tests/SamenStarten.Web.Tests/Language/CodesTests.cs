using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using SamenStarten.Web.Language;

namespace SamenStarten.Web.Tests.Language;

/// <summary>What channels, bounces and DNS checks say in codes, an administrator reads as sentences.</summary>
public sealed partial class CodesTests
{
    private static readonly string Source = Path.Combine(RootOf(), "src");

    [Fact]
    public void Every_problem_of_a_message_has_words()
    {
        var codes = CodesIn(Problem(), Files("SamenStarten.Channels").Concat(Files("SamenStarten.Orchestrations/Delivery")))
            .Concat(CodesIn(Arm(), Files("SamenStarten.Channels").Where(MapsTrouble)))
            .ToHashSet();

        Assert.True(codes.Count > 35, $"{codes.Count} codes were found");
        Assert.Equal(codes.Append("by-person").Order(), ProblemWords.Codes.Order());
    }

    [Fact]
    public void Everything_that_is_found_about_a_domain_has_words()
    {
        var codes = CodesIn(Finding(), Files("SamenStarten.Channels/Trust")).ToHashSet();

        Assert.True(codes.Count > 15, $"{codes.Count} codes were found");
        Assert.Equal(codes.Order(), TrustWords.Codes.Order());
    }

    private static bool MapsTrouble(string file) =>
        Path.GetFileName(file) is "BounceProblem.cs" or "SendGridProblem.cs" or "ImapTrouble.cs" or "PickupFolder.cs" or "QueueChannel.cs";

    private static IEnumerable<string> CodesIn(Regex where, IEnumerable<string> files) =>
        files.SelectMany(file => where.Matches(File.ReadAllText(file))).Select(match => match.Groups["code"].Value);

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(Path.Combine(Source, folder), "*.cs", SearchOption.AllDirectories)
        .Where(file => Path.GetRelativePath(Source, file).Split(Path.DirectorySeparatorChar)[1] is not ("bin" or "obj"));

    private static string RootOf([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", ".."));

    /// <summary>An answer with a code in it: <c>AllWait("…")</c>, <c>MessageState.Failed, null, "…"</c>, <c>OfUnknown(channel, "…")</c>.</summary>
    [GeneratedRegex("""(?:(?:AllWait|Waits|Fails|Cancelled)\(|MessageState\.\w+, null, |OfUnknown\(\w+, |\?\? |return |\? )"(?<code>[a-z0-9]+(?:-[a-z0-9]+)*)"(?!\[)""")]
    private static partial Regex Problem();

    /// <summary>An arm of a switch that makes a code of what the other side says.</summary>
    [GeneratedRegex("""(?:=>|\?|:) "(?<code>[a-z]+(?:-[a-z0-9]+)*)(?=")""")]
    private static partial Regex Arm();

    [GeneratedRegex("""TrustGrade\.\w+, "(?<code>[a-z-]+)(?=")""")]
    private static partial Regex Finding();
}
