using System.Collections.Immutable;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Versions;

/// <summary>A milestone, field by field.</summary>
internal static class MilestoneParts
{
    public static ImmutableArray<(string Field, string? Text)> Of(Milestone m) =>
    [
        ("phase", m.Phase),
        ("domain", m.Domain?.ToString()),
        .. NotationText.Names("name", m.Name),
        ("responsible", NotationText.Map(
            ("role", m.Responsible.Role), ("with", NotationText.List(m.Responsible.With)), ("fallback", m.Responsible.Fallback), ("of", m.Responsible.Of))),
        ("start", NotationText.Map(("at", m.Start.At?.ToString()), ("after", NotationText.List(m.Start.After)), ("on", m.Start.On))),
        ("due", Due(m.Due)),
        ("when", m.When is { } when ? Condition(when) : null),
        ("tags", NotationText.List(m.Tags) ?? "[]"),
        ("severity", m.Severity.ToString()),
        ("auto", NotationText.Of(m.Auto)),
        ("documents", NotationText.Lines(m.Documents.Select(d => NotationText.Map(("type", d.Type), ("from", d.From), ("store", d.Store))))),
        ("exit.requires", NotationText.List(m.Exit.Requires)),
        .. NotationText.Names("exit.text", m.Exit.Text),
        ("exit.outcomes", NotationText.List(m.Exit.Outcomes)),
        ("exit.brings", m.Exit.Brings.IsEmpty ? null : NotationText.Map([.. m.Exit.Brings.Select(b => (b.Key, (string?)b.Value))])),
        ("exit.tries", NotationText.List(m.Exit.Tries)),
        ("criticalAfter", NotationText.List(m.CriticalAfter)),
        ("reopenedBy", NotationText.List(m.ReopenedBy)),
        ("reopenedUnlessDone", m.ReopenedUnlessDone),
        ("whenDeclined", NotationText.List(m.WhenDeclined)),
        ("blocks", NotationText.List(m.Blocks)),
        ("straight", m.Straight?.ToString()),
        ("dependsOn", NotationText.List(m.DependsOn)),
        ("visibility", NotationText.Map([.. m.Visibility.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => (v.Key, NotationText.List(v.Value)))])),
        ("shares", m.LegalBasis),
        ("basis", NotationText.Map(("class", m.Basis.Class.ToString()), ("reference", m.Basis.Reference), ("note", m.Basis.Note))),
        ("emergency", NotationText.Of(m.IsEmergency)),
        ("situation", NotationText.Of(m.IsSituation)),
    ];

    /// <summary>One first moment and nothing else is written as just that.</summary>
    private static string Due(Due due)
    {
        var first = due.Legs is [{ } only] ? only.ToString() : null;
        var text = NotationText.Map(
            ("at", first),
            ("earliest", first is null ? NotationText.List(due.Legs.Select(l => l.ToString())) : null),
            ("ultraShort", due.UltraShort?.ToString()),
            ("short", due.Short?.ToString()),
            ("beforeEntry", due.BeforeEntry?.ToString()),
            ("otherwise", NotationText.List(due.Else.Select(l => l.ToString()))),
            ("recheck", due.Recheck?.ToString()),
            ("again", due.Again?.ToString()),
            ("every", due.Every?.ToString()),
            ("everyHighRisk", due.EveryHighRisk?.ToString()),
            ("on", NotationText.List(due.On)),
            ("onTerm", due.OnTerm?.ToString()),
            ("criticalOpen", due.CriticalOpen?.ToString()),
            ("roll", due.Roll?.ToString()),
            ("capped", due.Capped ? null : "false"));
        return first is not null && text == NotationText.Map(("at", first)) ? first : text;
    }

    private static string Condition(Condition when) => NotationText.Map(
        ("milestone", when.Milestone), ("outcome", NotationText.List(when.Outcome)), ("release", when.ReleaseBeforeNonWorkingDay ? "BeforeNonWorkingDay" : null),
        ("done", when.Done), ("stillInside", NotationText.Of(when.StillInside)));
}
