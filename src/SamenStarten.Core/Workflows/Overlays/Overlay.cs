using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>What a region or a municipality does differently (regionale afspraak): a small patch over a workflow.</summary>
/// <param name="Of">The id of the workflow it is for.</param>
/// <param name="Changes">The ids of the milestones it changes, in the order of the file.</param>
/// <param name="Off">Those of them that it switches off.</param>
/// <param name="OffDomains">The domains of life of which it switches everything off.</param>
/// <param name="Adds">The ids of the milestones it adds.</param>
public sealed record Overlay(
    string Id,
    int Version,
    string Of,
    LocalText Name,
    ImmutableArray<string> Changes,
    ImmutableArray<string> Off,
    ImmutableArray<LifeDomain> OffDomains,
    ImmutableArray<string> Adds)
{
    /// <summary>Reads a workflow with one overlay laid over it.</summary>
    /// <inheritdoc cref="ApplyTo(string, string, IReadOnlyList{ValueTuple{string, string}}, string?, bool)"/>
    public static Reading ApplyTo(string baseFileName, string baseText, string overlayFileName, string overlayText, string? profile = null) =>
        ApplyTo(baseFileName, baseText, [(overlayFileName, overlayText)], profile);

    /// <summary>
    /// Reads a workflow with overlays laid over it, one after another: first what the region agreed, then what its municipality does. They are
    /// applied to the text's tree before reading, so a finding names the file and line on which the cause was written. Each overlay is held
    /// against what the workflow itself says, and what comes out at the end against the law. Never throws on what is in the texts.
    /// </summary>
    /// <param name="overlays">In the order in which they are laid; none gives the workflow as it is.</param>
    /// <param name="profile">As in <see cref="WorkflowReader.Read"/>.</param>
    /// <param name="isKept">It was found right when it was first read: what a later check finds in it is no reason to lose it.</param>
    /// <returns>
    /// The workflow, hashed over all texts, with an id that says what lies over it (<c>samen-starten+den-helder.1</c>) and the version of the
    /// workflow itself; or no workflow and the findings about any of the files.
    /// </returns>
    public static Reading ApplyTo(
        string baseFileName, string baseText, IReadOnlyList<(string FileName, string Text)> overlays, string? profile = null, bool isKept = false)
    {
        var findings = new Findings();
        var tree = YamlText.Parse(baseFileName, baseText, findings);
        var laid = Laid.Read(overlays, findings);
        if (laid is null || tree is null)
        {
            return new Reading(null, findings.InOrder());
        }

        var off = new HashSet<string>(StringComparer.Ordinal);
        var patched = tree is YamlMapping root ? laid.Value.Aggregate(root, (under, over) => new Patching(over.Tree, root, off, findings).Over(under)) : tree;
        var hash = WorkflowReader.Hash([baseText, .. overlays.Select(o => o.Text), profile]);
        var workflow = WorkflowTree.Read(patched, hash, findings);
        if (workflow is not null)
        {
            workflow = Pruning.Keep(workflow, m => !off.Contains(m.Id));
            workflow = profile is null ? workflow : WorkflowReader.InProfile(workflow, profile, patched, findings);
            workflow = workflow with { Id = string.Concat([workflow.Id, .. laid.Value.Select(o => $"+{o.Overlay.Id}.{o.Overlay.Version}")]) };
        }

        return new Reading(findings.None || isKept ? workflow : null, findings.InOrder());
    }
}

/// <summary>What reading an overlay by itself gives: the overlay when nothing is wrong, and what is wrong otherwise.</summary>
public sealed record OverlayReading(Overlay? Overlay, ImmutableArray<Finding> Findings);
