using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>
/// Finds what an overlay relaxes in a milestone that the workflow calls statutory. The terms that the law sets by number are checked against
/// the law itself (<see cref="StatutoryTerms"/>), not against what the workflow made of them.
/// </summary>
internal static class Relaxation
{
    private const string Code = "statutory-relaxed";

    private const string Rule = "what is law can be tightened and never relaxed.";

    public static void CheckOff(YamlMapping milestone, YamlNode off, Findings findings)
    {
        if (IsStatutory(milestone, out var id) || StatutoryTerms.All.Any(t => t.Milestone == id))
        {
            findings.Add(off, Code, $"milestone {id} can't be switched off: {Rule}");
        }
    }

    public static void Check(YamlMapping milestone, YamlMapping patched, YamlMapping changes, Findings findings)
    {
        if (!IsStatutory(milestone, out var id) || StatutoryTerms.All.Any(t => t.Milestone == id))
        {
            return;
        }

        var before = View(milestone, id);
        var after = View(patched, id);
        if (changes.Find("due") is { } due && IsRelaxed(DueReader.Due(before), DueReader.Due(after)))
        {
            findings.Add(due, Code, $"milestone {id}: the new term can fall later than the workflow's: {Rule}");
        }

        if (changes.Find("start") is { } start && IsCountedFromStart(DueReader.Due(before)))
        {
            findings.Add(start, Code, $"milestone {id}: its term is counted from its start, so that stays as it is: {Rule}");
        }

        if (changes.Find("tags") is { } tags && before.Texts("tags").Except(after.Texts("tags")).Any())
        {
            findings.Add(tags, Code, $"milestone {id}: some tracks would no longer use it: {Rule}");
        }
    }

    private static bool IsRelaxed(Due before, Due after) =>
        !IsCovered(before.Legs, after.Legs)
        || (after.Short is { } inShort && !IsCovered(First(before.Short, before), [inShort]))
        || (after.UltraShort is { } veryShort && !IsCovered(First(before.UltraShort, before), [veryShort]))
        || (after.BeforeEntry is { } early && !IsCovered(First(before.BeforeEntry, before), [early]))
        || IsLonger(before.Every, after.Every)
        || IsLonger(before.OnTerm, after.OnTerm)
        || (before.CriticalOpen is null && after.CriticalOpen is not null)
        || IsLonger(before.CriticalOpen, after.CriticalOpen)
        || (before.Roll is Roll.Backward or Roll.None && after.Roll != before.Roll && after.Roll != Roll.Backward);

    private static bool IsCountedFromStart(Due due) =>
        due.CriticalOpen is not null || due.Legs.Concat([due.UltraShort, due.Short, due.BeforeEntry]).Any(moment => moment?.Anchor == Anchor.Opened);

    // The earliest of several counts, so each of the old ones needs a new one that is never later.
    private static bool IsCovered(ImmutableArray<Moment> before, ImmutableArray<Moment> after) =>
        before.All(old => after.Any(moment => moment.Anchor == old.Anchor && TermBounds.IsNeverAfter(moment.Offset, old.Offset)));

    private static ImmutableArray<Moment> First(Moment? own, Due due) => own is null ? due.Legs : [own];

    private static bool IsLonger(Offset? before, Offset? after) =>
        before is { } old && (after is not { } term || !TermBounds.IsNeverAfter(term, old));

    private static bool IsStatutory(YamlMapping milestone, out string id)
    {
        id = milestone.Near("id") is YamlScalar scalar ? scalar.Text : "";
        return milestone.Near("basis", "class") is YamlScalar { Text: nameof(BasisClass.Statutory) };
    }

    // Whatever can't be read here is said when the whole is read.
    private static YamlView View(YamlMapping milestone, string id) => YamlView.Of(milestone, $"milestone {id}", new Findings(), MilestoneReader.Keys)!;
}
