using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>An overlay that is to be laid over a workflow, and its tree.</summary>
internal sealed record Laid(Overlay Overlay, YamlMapping Tree)
{
    /// <summary>The overlays in these texts; null when one of them can't be read, or is there twice.</summary>
    public static ImmutableArray<Laid>? Read(IReadOnlyList<(string FileName, string Text)> overlays, Findings findings)
    {
        var laid = ImmutableArray.CreateBuilder<Laid>();
        foreach (var (fileName, text) in overlays)
        {
            if (YamlText.Parse(fileName, text, findings) is not { } node || OverlayReader.Read(node, findings) is not { } overlay)
            {
                continue;
            }

            if (laid.FirstOrDefault(o => o.Overlay.Id == overlay.Id) is { } same)
            {
                findings.Add(
                    node.Near("overlay", "id"), "duplicate-id", $"“{overlay.Id}” lies there already ({same.Tree.File}); an overlay is laid once.");
                continue;
            }

            laid.Add(new Laid(overlay, (YamlMapping)node));
        }

        return laid.Count == overlays.Count ? laid.ToImmutable() : null;
    }
}
