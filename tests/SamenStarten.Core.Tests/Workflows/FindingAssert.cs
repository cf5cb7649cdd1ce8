using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Workflows;

internal static class FindingAssert
{
    /// <summary>Exactly this one finding; its sentence is answered for a closer look.</summary>
    public static string Only(ImmutableArray<Finding> findings, string file, int line, string code)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((file, line, code), (finding.File, finding.Line, finding.Code));
        Assert.False(string.IsNullOrWhiteSpace(finding.Sentence));
        return finding.Sentence;
    }

    /// <summary>The workflow text gives exactly this one finding, on the first line with this piece.</summary>
    public static string Only(WorkflowText text, string code, string piece, int occurrence = 1)
    {
        var reading = text.Read();
        Assert.Null(reading.Workflow);
        return Only(reading.Findings, WorkflowText.File, text.LineOf(piece, occurrence), code);
    }
}
