using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Workflows;

/// <summary>Lays the tree of an overlay over the tree of a workflow, or over what an overlay before it made of that.</summary>
/// <param name="original">The workflow as it was before any overlay: what it calls law is held against this.</param>
/// <param name="off">The milestones that are switched off; they are left out after reading, so that references to them are known.</param>
internal sealed class Patching(YamlMapping overlay, YamlMapping original, HashSet<string> off, Findings findings)
{
    private static readonly string[] Kept =
    [
        KnownMilestones.StartProcessed, KnownMilestones.EndProcessed, KnownMilestones.ClosureDecision, KnownMilestones.DataErased,
    ];

    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly List<YamlScalar> _offDomains =
        overlay.Near("off", "domains") is YamlSequence domains ? [.. domains.Items.OfType<YamlScalar>()] : [];

    private readonly HashSet<string> _foundDomains = new(StringComparer.Ordinal);

    private IReadOnlyList<YamlEntry> Patches => overlay.Find("milestones") is YamlMapping mapping ? mapping.Entries : [];

    public YamlMapping Over(YamlMapping root)
    {
        CheckOf(root);
        root = Over(root, "milestones");
        root = Over(root, "situations");
        foreach (var (key, value) in root.Entries.Where(e => e.Value is YamlMapping).Select(e => (e.Key, (YamlMapping)e.Value)).ToList())
        {
            root = root.With(key, Over(value, "milestones"));
        }

        var known = Known.IdsOf(root.Find("milestones")).Union(_found).ToList();
        foreach (var patch in Patches.Where(p => !_found.Contains(p.Key.Text)))
        {
            findings.Add(
                patch.Key, "overlay-unknown-milestone", $"the workflow has no milestone “{patch.Key.Text}”{Closest.Hint(patch.Key.Text, known)}");
        }

        foreach (var domain in _offDomains.Where(d => !_foundDomains.Contains(d.Text)))
        {
            findings.Add(domain, "overlay-touches-nothing", $"there is nothing in the domain “{domain.Text}” to switch off.");
        }

        return overlay.Find("add") is YamlSequence added && root.Find("milestones") is YamlSequence milestones
            ? root.With(Key(root, "milestones"), milestones with { Items = [.. milestones.Items, .. added.Items] })
            : root;
    }

    private static YamlScalar Key(YamlMapping mapping, string key) => mapping.Entries.First(e => e.Key.Text == key).Key;

    private void CheckOf(YamlMapping root)
    {
        if (overlay.Near("overlay", "of") is YamlScalar of && root.Near("definition", "id") is YamlScalar id && of.Text != id.Text)
        {
            findings.Add(of, "overlay-touches-nothing", $"this is for the workflow “{of.Text}”, and not for “{id.Text}”.");
        }
    }

    private YamlMapping Over(YamlMapping parent, string list) =>
        parent.Find(list) is YamlSequence sequence
            ? parent.With(Key(parent, list), sequence with { Items = [.. sequence.Items.Select(Over)] })
            : parent;

    private YamlNode Over(YamlNode item)
    {
        if (item is not YamlMapping milestone || milestone.Find("id") is not YamlScalar id)
        {
            return item;
        }

        if (milestone.Find("domain") is YamlScalar domain && _offDomains.Find(d => d.Text == domain.Text) is { } gone && !off.Contains(id.Text))
        {
            _foundDomains.Add(domain.Text);
            SwitchOff(milestone, id, gone);
        }

        return Patches.FirstOrDefault(p => p.Key.Text == id.Text) is { } patch ? Over(milestone, id, patch) : item;
    }

    private YamlMapping Over(YamlMapping milestone, YamlScalar id, YamlEntry patch)
    {
        _found.Add(id.Text);
        if (patch.Value is not YamlMapping { Entries.Count: > 0 } changes)
        {
            return milestone;
        }

        var patched = changes.Entries.Where(e => e.Key.Text != "off").Aggregate(milestone, PatchedMilestone.Over);
        if (off.Contains(id.Text))
        {
            findings.Add(patch.Key, "overlay-touches-nothing", $"milestone {id.Text} is switched off already.");
        }
        else if (changes.Find("off") is YamlScalar { Text: "true" } gone)
        {
            SwitchOff(milestone, id, gone);
        }
        else if (patched.SaysTheSameAs(milestone))
        {
            findings.Add(patch.Key, "overlay-touches-nothing", $"milestone {id.Text}: the workflow says the same already.");
        }

        Relaxation.Check(Original(id.Text) ?? milestone, patched, changes, findings);
        return patched;
    }

    private void SwitchOff(YamlMapping milestone, YamlScalar id, YamlNode at)
    {
        off.Add(id.Text);
        if (Kept.Contains(id.Text))
        {
            findings.Add(at, "overlay-off-needed", $"milestone {id.Text} can't be switched off: every trajectory begins, is closed or is erased by it.");
        }

        Relaxation.CheckOff(milestone, at, findings);
    }

    private YamlMapping? Original(string id) =>
        original.Entries
            .Select(e => e.Key.Text == "milestones" ? e.Value : (e.Value as YamlMapping)?.Find("milestones"))
            .OfType<YamlSequence>()
            .SelectMany(list => list.Items.OfType<YamlMapping>())
            .FirstOrDefault(m => m.Find("id") is YamlScalar scalar && scalar.Text == id);
}
