using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>A term that the law sets for a milestone.</summary>
/// <param name="Milestone">The id of the milestone that carries it.</param>
/// <param name="Limit">The latest moment at which it may fall due.</param>
/// <param name="Tracks">The tracks in which the milestone must be.</param>
/// <param name="Source">The article.</param>
public sealed record StatutoryTerm(string Milestone, Moment Limit, ImmutableArray<string> Tracks, string Source);

/// <summary>
/// The terms of the law. A workflow or an overlay can tighten them and never relax them. They stand in the code, so that no data file can
/// move them.
/// </summary>
public static class StatutoryTerms
{
    /// <summary>
    /// All of them: the detention and reintegration plan within four weeks of entry. Benefit, insurance and registration have statutory
    /// duties, but those bind others than the ones who answer for a milestone, or have no term of their own in it.
    /// </summary>
    public static ImmutableArray<StatutoryTerm> All { get; } =
    [
        new("G11", new Moment(Anchor.D0, new Offset(28, TermUnit.CalendarDays)), ["Short", "Standard", "Long"], "Pbw art. 18a"),
    ];

    /// <summary>
    /// What is relaxed in this workflow. The findings are about the file as a whole: a workflow as records doesn't know its lines.
    /// </summary>
    /// <returns>
    /// Findings <c>statutory-relaxed</c> on line 1; none when nothing is relaxed. Reading a file gives the same with their lines.
    /// </returns>
    public static ImmutableArray<Finding> Check(string fileName, Workflow workflow) =>
    [
        .. from term in All
           from milestone in workflow.Milestones
           where milestone.Id == term.Milestone && !milestone.ComesWithEvent
           from relaxed in Relaxed(term, milestone, workflow)
           select new Finding(fileName, 1, "statutory-relaxed", $"milestone {milestone.Id}: {relaxed.Sentence}"),
    ];

    internal static void Check(Workflow workflow, ImmutableArray<PlacedMilestone> milestones, YamlView root)
    {
        foreach (var term in All)
        {
            var placed = milestones.Where(p => p.Milestone.Id == term.Milestone && !p.Milestone.ComesWithEvent).ToList();
            foreach (var place in placed)
            {
                foreach (var (key, sentence) in Relaxed(term, place.Milestone, workflow))
                {
                    place.View.Add(Written(place, key), "statutory-relaxed", sentence);
                }
            }

            if (placed.Count == 0 && workflow.Id == "samen-starten")
            {
                var sentence = $"milestone {term.Milestone} is missing, and its term is law ({term.Source}).";
                root.Add(root.Node.Near("milestones"), "statutory-relaxed", sentence);
            }
        }
    }

    private static YamlNode Written(PlacedMilestone place, string key) =>
        key == "due/at" && place.Near("due", "earliest") is YamlSequence several ? several : place.Near(key.Split('/'));

    private static IEnumerable<(string Key, string Sentence)> Relaxed(StatutoryTerm term, Milestone milestone, Workflow workflow)
    {
        var law = $"The law ({term.Source}) says {term.Limit} at the latest; that can be made earlier and never later";
        var due = milestone.Due;
        if (due.Legs.IsEmpty && due.On.IsEmpty)
        {
            // What couldn't be read has been said already.
            yield break;
        }

        if (!due.Legs.Any(leg => IsWithin(term, leg)))
        {
            var written = string.Join(", ", due.Legs.IsEmpty ? due.On : due.Legs.Select(l => l.ToString()));
            yield return ("due/at", $"“{written}” can fall later than the law allows. {law}.");
        }

        if (due.Short is { } inShort && !IsWithin(term, inShort))
        {
            yield return ("due/short", $"“{inShort}” can fall later than the law allows. {law}.");
        }

        // A very short stay ends before the term does, so there the day of release is as good.
        if (due.UltraShort is { } veryShort && !IsWithin(term, veryShort) && veryShort is not { Anchor: Anchor.R, Offset.Amount: <= 0 })
        {
            yield return ("due/ultraShort", $"“{veryShort}” can fall later than the law allows. {law}.");
        }

        if (due.BeforeEntry is { } early && !IsWithin(term, early))
        {
            yield return ("due/beforeEntry", $"“{early}” can fall later than the law allows. {law}.");
        }

        if (due.CriticalOpen is { } open)
        {
            yield return ("due/criticalOpen", $"“{open}” is counted from the start of the work and replaces the term. {law}.");
        }

        if (due.Roll is null or Roll.Forward)
        {
            yield return ("due/roll", $"it must roll Backward (or None): rolled forward it falls after a weekend, too late. {law}.");
        }

        if (milestone.When is not null)
        {
            yield return ("when", $"a condition can make it not apply, and the law has none. {law}.");
        }

        if (milestone.Basis.Class != BasisClass.Statutory)
        {
            yield return ("basis/class", $"its basis is the law, so its class is Statutory. {law}.");
        }

        var without = workflow.Tracks.Where(t => term.Tracks.Contains(t.Id) && !t.Includes(milestone)).Select(t => t.Id).ToArray();
        if (without.Length > 0)
        {
            yield return ("tags", $"track {string.Join(", ", without)} doesn't use it. {law}.");
        }
    }

    private static bool IsWithin(StatutoryTerm term, Moment moment) =>
        moment.Anchor == term.Limit.Anchor && TermBounds.IsNeverAfter(moment.Offset, term.Limit.Offset);
}
