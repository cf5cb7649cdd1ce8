using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Checking;

/// <summary>A finding as one line, in the form that editors know how to jump from.</summary>
internal static class FindingLine
{
    public static string Of(Finding finding) => $"{finding.File}:{finding.Line}: {finding.Code}: {finding.Sentence}";
}
