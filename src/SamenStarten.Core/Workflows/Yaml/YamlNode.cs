namespace SamenStarten.Core.Workflows;

/// <summary>
/// A node of a YAML file that remembers the file and line it was written on. Our own small tree instead of the library's: duplicate keys and
/// deep nesting become findings there, not exceptions, and nodes of two files can live in one tree (an overlay over a workflow).
/// </summary>
internal abstract record YamlNode(string File, int Line)
{
    /// <summary>The node at the end of this path, or the last one on the way that exists.</summary>
    public YamlNode Near(params ReadOnlySpan<string> path)
    {
        var node = this;
        foreach (var key in path)
        {
            if (node is not YamlMapping mapping || mapping.Find(key) is not { } child)
            {
                break;
            }

            node = child;
        }

        return node;
    }

    /// <summary>Whether both say the same, wherever they stand.</summary>
    public abstract bool SaysTheSameAs(YamlNode other);
}

/// <param name="Quoted">Whether it was written between quotes, or as a block: then an empty text or <c>null</c> means itself.</param>
internal sealed record YamlScalar(string File, int Line, string Text, bool Quoted) : YamlNode(File, Line)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";

    public override bool SaysTheSameAs(YamlNode other) => other is YamlScalar scalar && scalar.Text == Text;
}

internal sealed record YamlSequence(string File, int Line, IReadOnlyList<YamlNode> Items) : YamlNode(File, Line)
{
    public override bool SaysTheSameAs(YamlNode other) =>
        other is YamlSequence sequence
        && sequence.Items.Count == Items.Count
        && sequence.Items.Zip(Items).All(pair => pair.First.SaysTheSameAs(pair.Second));
}

internal sealed record YamlEntry(YamlScalar Key, YamlNode Value);

internal sealed record YamlMapping(string File, int Line, IReadOnlyList<YamlEntry> Entries) : YamlNode(File, Line)
{
    public YamlNode? Find(string key) => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;

    /// <summary>The same mapping with this key given another value, or removed when the value is null.</summary>
    public YamlMapping With(YamlScalar key, YamlNode? value)
    {
        var index = Entries.ToList().FindIndex(e => e.Key.Text == key.Text);
        var entries = Entries.ToList();
        if (index >= 0)
        {
            entries.RemoveAt(index);
        }

        if (value is not null)
        {
            entries.Insert(index >= 0 ? index : entries.Count, new YamlEntry(key, value));
        }

        return this with { Entries = entries };
    }

    public override bool SaysTheSameAs(YamlNode other) =>
        other is YamlMapping mapping
        && mapping.Entries.Count == Entries.Count
        && Entries.All(e => mapping.Find(e.Key.Text) is { } value && e.Value.SaysTheSameAs(value));
}
