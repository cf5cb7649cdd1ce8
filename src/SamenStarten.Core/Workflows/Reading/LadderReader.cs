using System.Collections.Immutable;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads the escalation ladder.</summary>
internal static class LadderReader
{
    private static readonly string[] Rungs = ["E1", "E2", "E3", "E4"];

    private static readonly LadderColumn Empty = new([], ImmutableSortedDictionary<Rung, int>.Empty);

    public static Ladders Read(YamlView root, Vocabulary known)
    {
        var view = root.Map("ladders", "near", "normal", "important", "critical", "hours", "targets");
        var near = view?.Map("near", "workingDays", "phases");
        if (near is not null)
        {
            known.Phases.CheckAll(near, "phases");
        }

        var hours = view?.MapOrNull("hours", "at", "criticalE1", "due", "quietFrom", "quietUntil");
        var ladders = new Ladders
        {
            NearWorkingDays = near?.NeedNumber("workingDays") ?? 0,
            NearPhases = near?.Texts("phases") ?? [],
            Normal = Column(view, "normal"),
            Important = Column(view, "important"),
            Critical = Column(view, "critical"),
            Targets = Targets(view),
        };
        return hours is null ? ladders : ladders with
        {
            At = hours.Time("at", ladders.At),
            CriticalFirstRungAt = hours.Time("criticalE1", ladders.CriticalFirstRungAt),
            DueAt = hours.Time("due", ladders.DueAt),
            QuietFrom = hours.Time("quietFrom", ladders.QuietFrom),
            QuietUntil = hours.Time("quietUntil", ladders.QuietUntil),
        };
    }

    private static LadderColumn Column(YamlView? ladders, string name)
    {
        if (ladders?.Map(name, ["reminders", .. Rungs]) is not { } view)
        {
            return Empty;
        }

        var rungs = ImmutableSortedDictionary.CreateBuilder<Rung, int>();
        foreach (var rung in Rungs)
        {
            if (view.Number(rung) is not { } days)
            {
                continue;
            }

            if (rungs.Count > 0 && days < rungs.Values.Last())
            {
                view.Add(
                    view.Node.Near(rung),
                    "ladder-order",
                    $"rung {rung} comes after {days} working days, before {rungs.Keys.Last()} ({rungs.Values.Last()}); a ladder only goes up.");
            }

            rungs[Enum.Parse<Rung>(rung)] = days;
        }

        if (!Rungs.Any(r => view.Find(r) is not null))
        {
            view.Add(view.Node, "critical-without-ladder", "this column of the ladder has no rungs, so what is late in it would never be escalated.");
        }

        return new LadderColumn(view.Numbers("reminders"), rungs.ToImmutable());
    }

    private static ImmutableSortedDictionary<Rung, RungTarget> Targets(YamlView? ladders)
    {
        var targets = ImmutableSortedDictionary.CreateBuilder<Rung, RungTarget>();
        if (ladders?.Map("targets", Rungs) is { } view)
        {
            foreach (var rung in Rungs)
            {
                targets[Enum.Parse<Rung>(rung)] = view.NeedChoice<RungTarget>(rung);
            }
        }

        return targets.ToImmutable();
    }
}
