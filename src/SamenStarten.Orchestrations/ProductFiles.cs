using System.Collections.Immutable;
using SamenStarten.Core.Reference;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Versions;

namespace SamenStarten.Orchestrations;

/// <summary>The files that go with every host: the workflow, its texts and the reference data.</summary>
/// <param name="Configured">What new trajectories start with.</param>
/// <param name="MessagesFolder">The texts that partners receive, a folder per language.</param>
public sealed record ProductFiles(ConfiguredWorkflows Configured, ReferenceData Reference, string MessagesFolder)
{
    /// <summary>The folder beside the program.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "workflows");

    /// <summary>The workflow of the region.</summary>
    public Workflow Workflow => Configured.Region.Workflow;

    /// <param name="settings">Files that are there; null is the national workflow as it is.</param>
    /// <returns>The files, or what is wrong in the workflow or an overlay.</returns>
    public static (ProductFiles? Files, ImmutableArray<Finding> Findings) Load(string folder, WorkflowSettings? settings = null)
    {
        settings ??= WorkflowSettings.National;
        var (configured, findings) = ConfiguredWorkflows.Read(
            WorkflowFile.Read(settings.Workflow ?? Path.Combine(folder, "samen-starten.yaml")),
            settings.Profile,
            settings.Overlay is { } overlay ? WorkflowFile.Read(overlay) : null,
            settings.MunicipalityOverlays.ToDictionary(m => m.Key, m => WorkflowFile.Read(m.Value)));
        if (configured is null)
        {
            return (null, findings);
        }

        var reference = ReferenceData.Read(
            File.ReadAllText(Path.Combine(folder, "reference", "municipalities.yaml")),
            File.ReadAllText(Path.Combine(folder, "reference", "institutions.yaml")));
        return (new ProductFiles(configured, reference, Path.Combine(folder, "messages")), []);
    }
}
