namespace SamenStarten.Core.Workflows;

/// <summary>What a term is counted in.</summary>
public enum TermUnit
{
    Minutes,
    Hours,
    WorkingDays,
    CalendarDays,
    Weeks,
    Months,
}

/// <summary>A signed distance in one unit, as in <c>5 WD</c> or <c>-4 W</c>.</summary>
public readonly record struct Offset(int Amount, TermUnit Unit)
{
    public override string ToString() => $"{Amount} {Symbol}";

    private string Symbol => Unit switch
    {
        TermUnit.Minutes => "min",
        TermUnit.Hours => "h",
        TermUnit.WorkingDays => "WD",
        TermUnit.CalendarDays => "CD",
        TermUnit.Weeks => "W",
        _ => "M",
    };
}

/// <summary>What a moment is counted from (domain.md 4.1).</summary>
public enum Anchor
{
    /// <summary>Day of entry (binnenkomst).</summary>
    D0,

    /// <summary>The day on which the start message reached us; for what starts on the end of detention, the end message.</summary>
    N,

    /// <summary>The day on which the detention and reintegration plan was established.</summary>
    P,

    /// <summary>The earliest release date that somebody gave us.</summary>
    R,

    /// <summary>The moment at which the person left; until then R stands for it.</summary>
    RA,

    /// <summary>The moment at which work on the milestone itself could begin.</summary>
    Opened,
}

/// <summary>An anchor and a distance from it: <c>R - 4 W</c>.</summary>
public sealed record Moment(Anchor Anchor, Offset Offset)
{
    public override string ToString()
    {
        var anchor = Anchor == Anchor.Opened ? "opened" : Anchor.ToString();
        return Offset.Amount == 0
            ? anchor
            : $"{anchor} {(Offset.Amount < 0 ? '-' : '+')} {Offset with { Amount = Math.Abs(Offset.Amount) }}";
    }
}

/// <summary>Where a date goes that isn't a working day.</summary>
public enum Roll
{
    None,
    Backward,
    Forward,
}
