using System.Globalization;
using System.Text.RegularExpressions;

namespace SamenStarten.Core.Workflows;

/// <summary>Reads moments (<c>R - 4 W</c>) and terms (<c>10 WD</c>) as they are written in a workflow.</summary>
public static partial class MomentParser
{
    /// <summary>What a moment looks like, for the sentence that says it doesn't.</summary>
    internal const string Form =
        "D0, N, P, R, RA or opened, followed by nothing or by + or -, a number and WD, CD, W, M, h or min, as in “R - 4 W”";

    /// <summary>The moment that this says, or null when it isn't one: unknown anchor or unit, or a number of more than four digits.</summary>
    public static Moment? Parse(string text)
    {
        var match = MomentPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var anchor = match.Groups["anchor"].Value == "opened" ? Anchor.Opened : Enum.Parse<Anchor>(match.Groups["anchor"].Value);
        if (!match.Groups["n"].Success)
        {
            return new Moment(anchor, new Offset(0, TermUnit.CalendarDays));
        }

        var offset = OffsetOf(match);
        return new Moment(anchor, match.Groups["sign"].Value == "-" ? offset with { Amount = -offset.Amount } : offset);
    }

    /// <summary>The term that this says, never negative, or null when it isn't one.</summary>
    public static Offset? ParseTerm(string text)
    {
        var match = TermPattern().Match(text);
        return match.Success ? OffsetOf(match) : null;
    }

    private static Offset OffsetOf(Match match) => new(
        int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture),
        match.Groups["unit"].Value switch
        {
            "min" => TermUnit.Minutes,
            "h" => TermUnit.Hours,
            "WD" => TermUnit.WorkingDays,
            "CD" => TermUnit.CalendarDays,
            "W" => TermUnit.Weeks,
            _ => TermUnit.Months,
        });

    [GeneratedRegex(@"\A *(?<anchor>D0|N|P|RA|R|opened)(?: *(?<sign>[+-]) *(?<n>[0-9]{1,4}) *(?<unit>WD|CD|W|M|min|h))? *\z")]
    private static partial Regex MomentPattern();

    [GeneratedRegex(@"\A *(?<n>[0-9]{1,4}) *(?<unit>WD|CD|W|M|min|h) *\z")]
    private static partial Regex TermPattern();
}
