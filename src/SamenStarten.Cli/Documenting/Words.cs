using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Documenting;

/// <summary>Terms in words: each with its notation behind it, so that one can find the other.</summary>
internal static class Words
{
    private static readonly string[] Marks = ["\\", "|", "*", "_", "[", "]", "`"];

    public static string Of(Moment moment)
    {
        var anchor = moment.Anchor switch
        {
            Anchor.D0 => "entry",
            Anchor.N => "we heard of it",
            Anchor.P => "the plan was established",
            Anchor.Opened => "work on it could begin",
            Anchor.RA => "the person left",
            _ => "release",
        };
        var words = moment.Offset.Amount switch
        {
            0 when moment.Anchor == Anchor.Opened => "as soon as work on it can begin",
            0 when moment.Anchor is Anchor.D0 or Anchor.R => $"on the day of {anchor}",
            0 => $"on the day on which {anchor}",
            < 0 => $"{Of(moment.Offset)} before {anchor}",
            _ => $"{Of(moment.Offset)} after {anchor}",
        };
        return $"{words} (`{moment}`)";
    }

    public static string Of(Offset offset)
    {
        var n = Math.Abs(offset.Amount);
        var unit = offset.Unit switch
        {
            TermUnit.Minutes => "minute",
            TermUnit.Hours => "hour",
            TermUnit.WorkingDays => "working day",
            TermUnit.CalendarDays => "calendar day",
            TermUnit.Weeks => "week",
            _ => "month",
        };
        return $"{n} {unit}{(n == 1 ? "" : "s")}";
    }

    public static string Of(LifeDomain? domain) => domain switch
    {
        LifeDomain.Housing => "Housing",
        LifeDomain.WorkAndIncome => "Work and income",
        LifeDomain.Identity => "Identity document",
        LifeDomain.Debts => "Debts",
        LifeDomain.Care => "Care",
        LifeDomain.SocialNetwork => "Social network",
        _ => "The process itself",
    };

    public static string Of(RungTarget target) => target switch
    {
        RungTarget.Assignee => "who was asked, and the deputy",
        RungTarget.Lead => "the lead, and the municipal coordinator (in prison: the casemanager)",
        RungTarget.Manager => "the manager of the partner",
        _ => "the process manager of the care and safety house",
    };

    /// <summary>"one, two and three".</summary>
    public static string List(IEnumerable<string> items, string last = "and")
    {
        var all = items.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} {last} {all[^1]}";
    }

    /// <summary>A text of a workflow, in Markdown and in a cell of a table: nothing in it is a mark.</summary>
    public static string Plain(string text)
    {
        var plain = text.ReplaceLineEndings(" ").Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);
        return Marks.Aggregate(plain, (escaped, mark) => escaped.Replace(mark, $"\\{mark}", StringComparison.Ordinal));
    }
}
