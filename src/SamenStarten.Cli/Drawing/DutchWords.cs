using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Drawing;

/// <summary>What stands on a drawing, in Dutch: a drawing is for whoever does the work.</summary>
internal static class DutchWords
{
    public static string Of(Severity severity) => severity switch
    {
        Severity.Critical => "kritiek",
        Severity.Important => "belangrijk",
        _ => "ondersteunend",
    };

    /// <summary>A domain of life; null is the process itself.</summary>
    public static string Of(LifeDomain? domain) => domain switch
    {
        LifeDomain.Housing => "Wonen",
        LifeDomain.WorkAndIncome => "Werk en inkomen",
        LifeDomain.Identity => "ID-bewijs",
        LifeDomain.Debts => "Schulden",
        LifeDomain.Care => "Zorg",
        LifeDomain.SocialNetwork => "Netwerk",
        _ => "Proces",
    };

    /// <summary>When it is due at the latest, in a few words; empty when that only depends on an event.</summary>
    public static string Of(Due due) => due.Legs is [var first, ..] ? Of(first) : due.OnTerm is { } term ? $"{Of(term)} na een gebeurtenis" : "";

    private static string Of(Moment moment)
    {
        var anchor = moment.Anchor switch
        {
            Anchor.D0 => "binnenkomst",
            Anchor.N => "melding",
            Anchor.P => "D&R-plan",
            Anchor.Opened => "begin",
            _ => "vrijlating",
        };
        return moment.Offset.Amount switch
        {
            0 => moment.Anchor == Anchor.Opened ? "meteen" : $"op de dag van {anchor}",
            < 0 => $"{Of(moment.Offset)} vóór {anchor}",
            _ => $"{Of(moment.Offset)} na {anchor}",
        };
    }

    private static string Of(Offset offset)
    {
        var n = Math.Abs(offset.Amount);
        var (one, more) = offset.Unit switch
        {
            TermUnit.Minutes => ("minuut", "minuten"),
            TermUnit.Hours => ("uur", "uur"),
            TermUnit.WorkingDays => ("werkdag", "werkdagen"),
            TermUnit.CalendarDays => ("dag", "dagen"),
            TermUnit.Weeks => ("week", "weken"),
            _ => ("maand", "maanden"),
        };
        return $"{n} {(n == 1 ? one : more)}";
    }
}
