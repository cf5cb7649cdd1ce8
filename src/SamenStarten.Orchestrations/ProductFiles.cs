using System.Collections.Immutable;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations;

/// <summary>The files that go with every host: the workflow, its texts and the reference data.</summary>
/// <param name="MessagesFolder">The texts that partners receive, a folder per language.</param>
public sealed record ProductFiles(Workflow Workflow, ReferenceData Reference, string MessagesFolder)
{
    /// <summary>The folder beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <param name="workflowFile">Another workflow than the national one.</param>
    /// <param name="profile">Part of the workflow, such as <c>core</c>, for a region that starts small.</param>
    /// <returns>The files, or what is wrong in the workflow.</returns>
    public static (ProductFiles? Files, ImmutableArray<Finding> Findings) Load(string folder, string? workflowFile = null, string? profile = null)
    {
        var file = workflowFile ?? Path.Combine(folder, "samen-starten.yaml");
        var reading = WorkflowReader.Read(file, File.ReadAllText(file), profile);
        if (reading.Workflow is not { } workflow)
        {
            return (null, reading.Findings);
        }

        var reference = ReferenceData.Read(
            File.ReadAllText(Path.Combine(folder, "reference", "municipalities.yaml")),
            File.ReadAllText(Path.Combine(folder, "reference", "institutions.yaml")));
        return (new ProductFiles(workflow, reference, Path.Combine(folder, "messages")), []);
    }
}
