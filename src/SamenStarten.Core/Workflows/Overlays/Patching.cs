namespace SamenStarten.Core.Workflows;

/// <summary>Lays the tree of an overlay over the tree of a workflow.</summary>
internal sealed class Patching(YamlMapping overlay, Findings findings)
{
    private readonly HashSet<string> _off = new(StringComparer.Ordinal);
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);

    /// <summary>The milestones that are switched off; they are left out after reading, so that references to them are known.</summary>
    public IReadOnlySet<string> Off => _off;

    private IReadOnlyList<YamlEntry> Patches => overlay.Find("milestones") is YamlMapping mapping ? mapping.Entries : [];

    public YamlMapping Over(YamlMapping root)
    {
        CheckOf(root);
        root = Over(root, "milestones");
        root = Over(root, "situations");
        if (root.Find("emergency") is YamlMapping emergency)
        {
            root = root.With(Key(root, "emergency"), Over(emergency, "milestones"));
        }

        var known = Known.IdsOf(root.Find("milestones")).Union(_found).ToList();
        foreach (var patch in Patches.Where(p => !_found.Contains(p.Key.Text)))
        {
            findings.Add(
                patch.Key, "overlay-unknown-milestone", $"the workflow has no milestone “{patch.Key.Text}”{Closest.Hint(patch.Key.Text, known)}");
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
        if (item is not YamlMapping milestone
            || milestone.Find("id") is not YamlScalar id
            || Patches.FirstOrDefault(p => p.Key.Text == id.Text) is not { } patch)
        {
            return item;
        }

        _found.Add(id.Text);
        if (patch.Value is not YamlMapping { Entries.Count: > 0 } changes)
        {
            return item;
        }

        var patched = changes.Entries.Where(e => e.Key.Text != "off").Aggregate(milestone, PatchedMilestone.Over);
        if (changes.Find("off") is YamlScalar { Text: "true" } off)
        {
            _off.Add(id.Text);
            Relaxation.CheckOff(milestone, off, findings);
        }
        else if (patched.SaysTheSameAs(milestone))
        {
            findings.Add(patch.Key, "overlay-touches-nothing", $"milestone {id.Text}: the workflow says the same already.");
        }

        Relaxation.Check(milestone, patched, changes, findings);
        return patched;
    }
}
