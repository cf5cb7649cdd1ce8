using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads an overlay by itself: its form, not yet whether it fits the workflow it is for (<see cref="Overlay"/>).</summary>
public static partial class OverlayReader
{
    private static readonly string[] PatchKeys = ["start", "due", "responsible", "severity", "off", "name", "exit", "documents", "tags"];


    private static readonly Vocabulary Anything = new(
        new Known("unknown-milestone", "milestone", new HashSet<string>()),
        new Known("unknown-role", "role", new HashSet<string>()),
        new Known("unknown-phase", "phase", new HashSet<string>()),
        new Known("unknown-track", "track", new HashSet<string>()));

    /// <summary>Reads and checks the form of an overlay. Never throws on what is in the text.</summary>
    /// <param name="fileName">What findings call the file; nothing is opened.</param>
    /// <param name="text">The whole text of the file.</param>
    public static OverlayReading Read(string fileName, string text)
    {
        var findings = new Findings();
        var overlay = YamlText.Parse(fileName, text, findings) is { } root ? Read(root, findings) : null;
        return new OverlayReading(findings.None ? overlay : null, findings.InOrder());
    }

    /// <summary>Whether this text means to be an overlay: its first section is <c>overlay</c>. For who doesn't know what a file is.</summary>
    public static bool IsOverlay(string text) =>
        YamlText.Parse("", text, new Findings()) is YamlMapping root && root.Find("overlay") is not null && root.Find("definition") is null;

    /// <summary>The overlay, full of stopgaps where there are findings, or null when it is no mapping at all.</summary>
    internal static Overlay? Read(YamlNode node, Findings findings)
    {
        if (YamlView.Of(node, "the overlay", findings, "overlay", "milestones", "off", "add") is not { } root)
        {
            return null;
        }

        var head = root.Map("overlay", "id", "version", "of", "name");
        CheckId(head);
        var patches = Patches(root, findings);
        var offDomains = OffDomains(root);
        var added = root.Maps("add", "milestone", MilestoneReader.Keys);
        Known.CheckUnique(added, "milestone");
        if (patches.IsEmpty && added.IsEmpty && offDomains.IsEmpty && findings.None)
        {
            root.Add(root.Node, "overlay-touches-nothing", "it changes no milestone, switches none off and adds none.");
        }

        return new Overlay(
            head?.Text("id") ?? "",
            head?.NeedNumber("version") ?? 0,
            head?.Text("of") ?? "",
            head?.LocalText("name") ?? new LocalText("", ""),
            [.. patches.Select(p => p.Id)],
            [.. patches.Where(p => p.View.Flag("off")).Select(p => p.Id)],
            offDomains,
            [.. added.Select(a => MilestoneReader.Read(a, Anything, emergency: false).Milestone.Id)]);
    }

    // It becomes part of the id of the workflow that a trajectory is pinned to: samen-starten+den-helder.1.
    private static void CheckId(YamlView? head)
    {
        if (head?.Find("id") is YamlScalar { Text: var id } node && !IdForm().IsMatch(id))
        {
            head.Add(node, "wrong-kind", "“id” must be lower-case letters, digits and hyphens, forty at most, as in “den-helder”.");
        }
    }

    private static ImmutableArray<LifeDomain> OffDomains(YamlView root)
    {
        if (root.MapOrNull("off", "domains") is not { } off)
        {
            return [];
        }

        off.Need("domains");
        var names = off.Scalars("domains").Select(d => off.OneOf(d, "domains", Enum.GetNames<LifeDomain>()));
        return [.. names.OfType<string>().Select(Enum.Parse<LifeDomain>)];
    }

    private static ImmutableArray<(string Id, YamlView View)> Patches(YamlView root, Findings findings)
    {
        if (root.Find("milestones") is not { } node)
        {
            return [];
        }

        if (node is not YamlMapping milestones)
        {
            root.Add(
                node, "wrong-kind", "“milestones” of an overlay is a group: the id of a milestone, a colon, and what is different about it.");
            return [];
        }

        var patches = ImmutableArray.CreateBuilder<(string, YamlView)>();
        foreach (var (key, value) in milestones.Entries)
        {
            if (value is YamlScalar { IsEmpty: true } or YamlMapping { Entries.Count: 0 })
            {
                root.Add(key, "overlay-touches-nothing", $"it says nothing about milestone {key.Text}.");
            }
            else if (YamlView.Of(value, $"milestone {key.Text}", findings, PatchKeys) is { } view)
            {
                Form(view);
                patches.Add((key.Text, view));
            }
        }

        return patches.ToImmutable();
    }

    private static void Form(YamlView patch)
    {
        if (patch.Find("start") is not null)
        {
            DueReader.Start(patch, Anything);
        }

        DueReader.Due(patch, whole: false);
        patch.Choice<Severity>("severity");
        patch.Texts("tags");
        patch.MapOrNull("responsible", "role", "with", "fallback", "of");
        patch.Maps("documents", "a document", "type", "from", "store");
        if (patch.Find("name") is not null)
        {
            patch.LocalText("name");
        }

        // What must be recorded, and what can come of it, is what the software goes by: only the words can differ.
        patch.MapOrNull("exit", "text")?.LocalText("text");
    }

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,39}\z")]
    private static partial Regex IdForm();
}
