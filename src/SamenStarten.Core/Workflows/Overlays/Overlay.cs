using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>What a region or a municipality does differently (regionale afspraak): a small patch over a workflow.</summary>
/// <param name="Of">The id of the workflow it is for.</param>
/// <param name="Changes">The ids of the milestones it changes, in the order of the file.</param>
/// <param name="Off">Those of them that it switches off.</param>
/// <param name="Adds">The ids of the milestones it adds.</param>
public sealed record Overlay(
    string Id,
    int Version,
    string Of,
    LocalText Name,
    ImmutableArray<string> Changes,
    ImmutableArray<string> Off,
    ImmutableArray<string> Adds)
{
    /// <summary>
    /// Reads a workflow with an overlay laid over it. The overlay is applied to the text's tree before reading, so a finding names the file
    /// and line on which the cause was written. Never throws on what is in the texts.
    /// </summary>
    /// <param name="profile">As in <see cref="WorkflowReader.Read"/>.</param>
    /// <returns>The workflow, hashed over both texts, or no workflow and the findings about either file.</returns>
    public static Reading ApplyTo(string baseFileName, string baseText, string overlayFileName, string overlayText, string? profile = null)
    {
        var findings = new Findings();
        var tree = YamlText.Parse(baseFileName, baseText, findings);
        var patch = YamlText.Parse(overlayFileName, overlayText, findings);
        if (patch is null || OverlayReader.Read(patch, findings) is null || tree is not YamlMapping root)
        {
            return new Reading(null, findings.InOrder());
        }

        var patching = new Patching((YamlMapping)patch, findings);
        var patched = patching.Over(root);
        var workflow = WorkflowTree.Read(patched, WorkflowReader.Hash(baseText, overlayText, profile), findings);
        if (workflow is not null)
        {
            workflow = Pruning.Keep(workflow, m => !patching.Off.Contains(m.Id));
            workflow = profile is null ? workflow : WorkflowReader.InProfile(workflow, profile, patched, findings);
        }

        return new Reading(findings.None ? workflow : null, findings.InOrder());
    }
}

/// <summary>What reading an overlay by itself gives: the overlay when nothing is wrong, and what is wrong otherwise.</summary>
public sealed record OverlayReading(Overlay? Overlay, ImmutableArray<Finding> Findings);
