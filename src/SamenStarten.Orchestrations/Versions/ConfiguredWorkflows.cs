using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Orchestrations.Versions;

/// <param name="Workflow">What is in <paramref name="Texts"/>.</param>
public sealed record ConfiguredWorkflow(Workflow Workflow, WorkflowTexts Texts);

/// <summary>What new trajectories start with: what the region agreed, and for a municipality with an agreement of its own that laid over it.</summary>
/// <param name="Plain">What the base file says by itself, of which both are made.</param>
/// <param name="ByMunicipality">By CBS code.</param>
public sealed record ConfiguredWorkflows(ConfiguredWorkflow Plain, ConfiguredWorkflow Region, ImmutableDictionary<string, ConfiguredWorkflow> ByMunicipality)
{
    public IEnumerable<ConfiguredWorkflow> All => ByMunicipality.Values.Prepend(Region).DistinctBy(c => (c.Workflow.Id, c.Workflow.Version));

    public Workflow For(string? municipality) =>
        municipality is not null && ByMunicipality.TryGetValue(municipality, out var own) ? own.Workflow : Region.Workflow;

    /// <summary>Reads and checks all of it.</summary>
    /// <returns>The workflows, or everything that is wrong in any of the files.</returns>
    public static (ConfiguredWorkflows? Configured, ImmutableArray<Finding> Findings) Read(
        WorkflowFile file, string? profile, WorkflowFile? overlay, IReadOnlyDictionary<string, WorkflowFile> byMunicipality)
    {
        var regional = overlay is null ? ImmutableArray<WorkflowFile>.Empty : [overlay];
        var findings = new List<Finding>();
        var plain = Read(new WorkflowTexts(file, [], profile), findings);
        var region = overlay is null ? plain : Read(new WorkflowTexts(file, regional, profile), findings);
        var own = byMunicipality.ToImmutableDictionary(
            m => m.Key, m => Read(new WorkflowTexts(file, regional.Add(m.Value), profile), findings), StringComparer.Ordinal);
        return plain is null || region is null || own.Values.Any(o => o is null)
            ? (null, [.. findings.Distinct()])
            : (new ConfiguredWorkflows(plain, region, own.ToImmutableDictionary(o => o.Key, o => o.Value!, StringComparer.Ordinal)), []);
    }

    private static ConfiguredWorkflow? Read(WorkflowTexts texts, List<Finding> findings)
    {
        var reading = texts.Read();
        findings.AddRange(reading.Findings);
        return reading.Workflow is { } workflow ? new ConfiguredWorkflow(workflow, texts) : null;
    }
}
