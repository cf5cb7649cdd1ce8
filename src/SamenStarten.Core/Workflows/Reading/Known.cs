namespace SamenStarten.Core.Workflows;

/// <summary>The ids of one kind that a file defines, and the check that what is referred to is among them.</summary>
/// <param name="Code">The code of the finding.</param>
/// <param name="Kind">How a sentence calls it: "role".</param>
internal sealed record Known(string Code, string Kind, IReadOnlySet<string> Ids)
{
    /// <summary>The ids in this list of a file.</summary>
    public static Known In(YamlView root, string list, string code, string kind) => new(code, kind, IdsOf(root.Find(list)));

    public static HashSet<string> IdsOf(YamlNode? list) =>
        list is YamlSequence sequence
            ? [.. sequence.Items.OfType<YamlMapping>().Select(m => m.Find("id")).OfType<YamlScalar>().Where(s => !s.IsEmpty).Select(s => s.Text)]
            : [];

    /// <summary>A finding when this isn't a known id. Where the file defines none at all, that is the finding, and not each reference.</summary>
    public void Check(YamlView view, YamlNode at, string? id)
    {
        if (!string.IsNullOrEmpty(id) && Ids.Count > 0 && !Ids.Contains(id))
        {
            view.Add(at, Code, $"there is no {Kind} “{id}”{Closest.Hint(id, Ids)}");
        }
    }

    public void Check(YamlView view, string key, string? id) => Check(view, view.Node.Near(key), id);

    public void CheckAll(YamlView view, string key)
    {
        foreach (var scalar in view.Scalars(key))
        {
            Check(view, scalar, scalar.Text);
        }
    }

    /// <summary>A finding for each id that is there for the second time.</summary>
    public static void CheckUnique(IEnumerable<YamlView> views, string kind)
    {
        var first = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var view in views)
        {
            if (view.Find("id") is YamlScalar { Text: not "" } id && !first.TryAdd(id.Text, id))
            {
                var other = first[id.Text];
                var file = other.File == id.File ? "" : $" of {other.File}";
                view.Add(id, "duplicate-id", $"there is another {kind} “{id.Text}”, on line {other.Line}{file}.");
            }
        }
    }
}
