using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>When a milestone begins and when it is due, in words.</summary>
/// <param name="link">How another milestone is called, with the way to it.</param>
internal sealed class TermText(Func<string, string> link)
{
    public string Begins(Start start) => start switch
    {
        { On: { } on } => $"when this happens: [`{on}`](events.md#{Anchors.Of(on)})",
        { At: { } at } => Words.Of(at),
        _ when start.After.Length > 1 => $"after the first of these that the track uses: {string.Join(", ", start.After.Select(link))}",
        _ => $"after {string.Join(", ", start.After.Select(link))}",
    };

    public static string Due(Due due) => string.Join("<br>", Lines(due));

    public string? When(Condition? when) => when switch
    {
        { ReleaseBeforeNonWorkingDay: true } => "the day after release isn't a working day (unknown counts as so)",
        { Done: { } done } => $"{link(done)} was done when it happened",
        { StillInside: true } => "the person has not left",
        { Milestone: { } other } => $"{link(other)} ended in {Words.List(when.Outcome.Select(o => $"`{o}`"), "or")} (unknown counts as so)",
        _ => null,
    };

    private static IEnumerable<string> Lines(Due due)
    {
        if (due.Legs is [var only])
        {
            yield return Words.Of(only);
        }
        else if (!due.Legs.IsEmpty)
        {
            yield return $"the earliest of {Words.List(due.Legs.Select(Words.Of))}";
        }

        foreach (var (moment, what) in new[] { (due.UltraShort, "in track UltraShort"), (due.Short, "in track Short"), (due.BeforeEntry, "heard of before entry") })
        {
            if (moment is not null)
            {
                yield return $"{what}: {Words.Of(moment)}";
            }
        }

        foreach (var later in due.Else)
        {
            yield return $"if it isn't done by then, once more: {Words.Of(later)}";
        }

        if (due.CriticalOpen is { } open)
        {
            yield return $"when something critical is open: within {Words.Of(open)} (`{open}`)";
        }

        if (due.Recheck is { } recheck)
        {
            yield return $"asked anew, also when it was done: {Words.Of(recheck)}";
        }

        if (due.Again is { } again)
        {
            yield return $"when done, once more: {Words.Of(again)}";
        }

        if (due.Every is { } every)
        {
            var high = due.EveryHighRisk is { } often ? $", at high risk every {Words.Of(often)} (`{often}`)" : "";
            yield return $"when done, again every {Words.Of(every)} (`{every}`){high}";
        }

        if (due.OnTerm is { } term)
        {
            yield return $"again {Words.Of(term)} (`{term}`) after {Words.List(due.On.Select(on => $"[`{on}`](events.md#{Anchors.Of(on)})"), "or")}";
        }

        foreach (var exception in Exceptions(due))
        {
            yield return exception;
        }
    }

    private static IEnumerable<string> Exceptions(Due due)
    {
        switch (due.Roll)
        {
            case Roll.Backward:
                yield return "never put off: a day that isn't a working day becomes the working day before it";
                break;
            case Roll.Forward:
                yield return "a day that isn't a working day becomes the next working day";
                break;
            case Roll.None:
                yield return "whatever the day: it isn't moved to a working day";
                break;
        }

        if (!due.Capped)
        {
            yield return "not brought forward in a short stay";
        }
    }
}
