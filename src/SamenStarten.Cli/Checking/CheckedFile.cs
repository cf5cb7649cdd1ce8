using System.Collections.Immutable;
using System.Globalization;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Checking;

/// <summary>What a file turned out to be, and what is wrong with it as that.</summary>
/// <param name="What">What was checked, in a sentence; null for a message text, of which there are many.</param>
internal sealed record CheckedFile(string? What, ImmutableArray<Finding> Findings)
{
    public static string Counted(int count, string what) =>
        $"{(count == 0 ? "no" : count.ToString(CultureInfo.InvariantCulture))} {what}{(count == 1 ? "" : "s")}";
}
