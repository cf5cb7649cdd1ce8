using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Store;

/// <summary>How a day stands in a column: ISO 8601, always 10 characters, so that it sorts as days do.</summary>
internal static class DayText
{
    public static string? Of(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : null;

    public static LocalDate? Parse(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;
}
