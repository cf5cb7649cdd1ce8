namespace SamenStarten.Core.Workflows;

/// <summary>What one entry of an overlay does to a milestone.</summary>
internal static class PatchedMilestone
{
    /// <summary>
    /// A list or a word takes the place of what was there. Of <c>responsible</c>, <c>exit</c> and <c>due</c> what isn't mentioned stays; a <c>due</c> that
    /// is just a moment is its first due.
    /// </summary>
    public static YamlMapping Over(YamlMapping milestone, YamlEntry change) => change.Key.Text switch
    {
        "responsible" when change.Value is YamlMapping changes && milestone.Find("responsible") is YamlMapping responsible =>
            milestone.With(change.Key, Merged(responsible, changes)),
        "exit" when change.Value is YamlMapping changes && milestone.Find("exit") is YamlMapping exit =>
            milestone.With(change.Key, Merged(exit, changes)),
        "due" when AsDue(change.Value) is { } changes && AsDue(milestone.Find("due")) is { } due =>
            milestone.With(change.Key, Merged(FirstDueReplaced(due, changes), changes)),
        _ => milestone.With(change.Key, change.Value),
    };

    private static YamlMapping Merged(YamlMapping under, YamlMapping over) =>
        over.Entries.Aggregate(under, (merged, entry) => merged.With(entry.Key, entry.Value));

    // One moment takes the place of several, and the reverse.
    private static YamlMapping FirstDueReplaced(YamlMapping due, YamlMapping changes)
    {
        foreach (var (given, other) in new[] { ("at", "earliest"), ("earliest", "at") })
        {
            var replaced = due.Entries.FirstOrDefault(e => e.Key.Text == other);
            if (replaced is not null && changes.Find(given) is not null && changes.Find(other) is null)
            {
                due = due.With(replaced.Key, null);
            }
        }

        return due;
    }

    private static YamlMapping? AsDue(YamlNode? node) => node switch
    {
        YamlMapping mapping => mapping,
        YamlScalar scalar => new YamlMapping(
            scalar.File, scalar.Line, [new YamlEntry(new YamlScalar(scalar.File, scalar.Line, "at", false), scalar)]),
        _ => null,
    };
}
