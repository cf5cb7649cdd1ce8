using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads <c>start:</c>, <c>due:</c> and <c>when:</c> of a milestone.</summary>
internal static class DueReader
{
    private static readonly string[] Keys =
    [
        "at", "earliest", "ultraShort", "short", "beforeEntry", "hard", "otherwise", "recheck", "again", "every", "everyHighRisk", "on",
        "onTerm", "criticalOpen", "roll", "capped",
    ];

    public static Start Start(YamlView milestone, Vocabulary known)
    {
        switch (milestone.Need("start"))
        {
            case null:
                return new Start(null, [], null);
            case YamlScalar scalar:
                return new Start(milestone.MomentAt(scalar), [], null);
        }

        if (milestone.Map("start", "after", "on") is not { } start)
        {
            return new Start(null, [], null);
        }

        if ((start.Find("after") is null) == (start.Find("on") is null) || start.Find("after") is YamlSequence { Items.Count: 0 })
        {
            start.Add(
                start.Node, "missing-key", "a start is a moment, or the milestones it comes after, or the event it waits for: one of the three.");
        }

        known.Milestones.CheckAll(start, "after");
        var on = start.TextOrNull("on");
        if (!string.IsNullOrEmpty(on) && !KnownEvents.All.Contains(on))
        {
            var hint = Closest.Hint(on, KnownEvents.All);
            start.Add(start.Node.Near("on"), "unreachable", $"there is no event “{on}”, so this can never begin{hint}");
        }

        return new Start(null, start.Texts("after"), on);
    }

    /// <param name="whole">False in an overlay, where only what differs is written down.</param>
    public static Due Due(YamlView milestone, bool whole = true)
    {
        var node = whole ? milestone.Need("due") : milestone.Find("due");
        if (node is null or YamlScalar)
        {
            return new Due { Legs = node is not null && milestone.MomentAt(node) is { } moment ? [moment] : [] };
        }

        if (milestone.Map("due", Keys) is not { } due)
        {
            return new Due { Legs = [] };
        }

        if (whole)
        {
            CheckWhole(due);
        }

        return new Due
        {
            Legs = Legs(due),
            UltraShort = due.Moment("ultraShort"),
            Short = due.Moment("short"),
            BeforeEntry = due.Moment("beforeEntry"),
            Else = [.. new[] { due.Moment("hard"), due.Moment("otherwise") }.OfType<Moment>()],
            Recheck = due.Moment("recheck"),
            Again = due.Moment("again"),
            Every = due.Term("every"),
            EveryHighRisk = due.Term("everyHighRisk"),
            On = Events(due, "on"),
            OnTerm = due.Term("onTerm"),
            CriticalOpen = due.Term("criticalOpen"),
            Roll = due.Choice<Roll>("roll"),
            Capped = due.Find("capped") is null || due.Flag("capped"),
        };
    }

    public static Condition? When(YamlView milestone, Vocabulary known)
    {
        if (milestone.MapOrNull("when", "milestone", "outcome", "release", "done", "stillInside") is not { } when)
        {
            return null;
        }

        var done = when.TextOrNull("done");
        known.Milestones.Check(when, "done", done);
        if (when.Find("done") is not null || when.Find("stillInside") is not null)
        {
            return new Condition(null, [], ReleaseBeforeNonWorkingDay: false, done, when.Flag("stillInside"));
        }

        var other = when.TextOrNull("milestone");
        known.Milestones.Check(when, "milestone", other);
        var release = when.Find("release") is { } node && when.OneOf(node, "release", "BeforeNonWorkingDay") is not null;
        if (when.Find("release") is null || when.Find("outcome") is not null)
        {
            when.Need("milestone");
        }

        if (when.Find("milestone") is not null && when.Find("outcome") is null)
        {
            when.Need("outcome");
        }

        return new Condition(other, when.Texts("outcome"), release);
    }

    private static ImmutableArray<Moment> Legs(YamlView due)
    {
        IEnumerable<YamlNode> written = due.Find("at") is { } at ? [at] : due.Items("earliest");
        return [.. written.Select(due.MomentAt).OfType<Moment>()];
    }

    private static void CheckWhole(YamlView due)
    {
        if (due.Find("at") is not null && due.Find("earliest") is { } earliest)
        {
            due.Add(earliest, "wrong-kind", "“at” is one moment and “earliest” the first of several: give one of the two.");
        }

        if (due.Find("at") is null && due.Find("earliest") is null or YamlSequence { Items.Count: 0 } && due.Find("on") is null)
        {
            due.Add(due.Node, "missing-key", "says nowhere when it is due: it needs “at”, “earliest” or “on”.");
        }

        if (due.Find("on") is null != due.Find("onTerm") is null)
        {
            due.Need(due.Find("on") is null ? "on" : "onTerm");
        }
    }

    /// <summary>The names of events under a key; one that doesn't exist is a finding.</summary>
    public static ImmutableArray<string> Events(YamlView view, string key)
    {
        var events = view.Scalars(key);
        foreach (var name in events.Where(e => !KnownEvents.All.Contains(e.Text)))
        {
            view.Add(name, "unknown-event", $"there is no event “{name.Text}”{Closest.Hint(name.Text, KnownEvents.All)}");
        }

        return [.. events.Select(e => e.Text)];
    }

    /// <summary>The name of one event under a key; one that doesn't exist is a finding.</summary>
    public static string? Event(YamlView view, string key)
    {
        if (view.TextOrNull(key) is not { } name)
        {
            return null;
        }

        if (!KnownEvents.All.Contains(name))
        {
            view.Add(view.Node.Near(key), "unknown-event", $"there is no event “{name}”{Closest.Hint(name, KnownEvents.All)}");
        }

        return name;
    }
}
