namespace SamenStarten.Core.Workflows;

/// <summary>
/// How many calendar days a term can be, at least and at most, whatever the day it is counted from. The bounds are generous: what they call
/// earlier is earlier on every calendar.
/// </summary>
internal static class TermBounds
{
    // No forty days of the Dutch calendar hold more than four holidays that fall on working days, Liberation Day included.
    private const int HolidaysInFortyDays = 4;

    public static (int Min, int Max) Days(Offset term)
    {
        var (min, max) = Positive(Math.Abs(term.Amount), term.Unit);
        return term.Amount < 0 ? (-max, -min) : (min, max);
    }

    /// <summary>Whether the first always comes before the second, counted from the same anchor.</summary>
    public static bool IsAlwaysBefore(Offset first, Offset second) =>
        first.Unit == second.Unit ? first.Amount < second.Amount : Days(first).Max < Days(second).Min;

    /// <summary>Whether the first is never later than the second, counted from the same anchor.</summary>
    public static bool IsNeverAfter(Offset first, Offset second) =>
        first.Unit == second.Unit ? first.Amount <= second.Amount : Days(first).Max <= Days(second).Min;

    private static (int Min, int Max) Positive(int n, TermUnit unit) => unit switch
    {
        _ when n == 0 => (0, 0),
        TermUnit.Minutes => (0, (n / 1440) + 1),
        TermUnit.Hours => (n / 24, (n / 24) + 1),
        TermUnit.WorkingDays => (n + ((n - 1) / 5 * 2), LongestInWorkingDays(n)),
        TermUnit.Weeks => (7 * n, 7 * n),
        TermUnit.Months => (28 * n, 31 * n),
        _ => (n, n),
    };

    private static int LongestInWorkingDays(int n)
    {
        var days = n + (HolidaysInFortyDays * ((n / 25) + 1));
        return days + ((days + 4) / 5 * 2);
    }
}
