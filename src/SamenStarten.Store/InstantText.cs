using NodaTime;
using NodaTime.Text;

namespace SamenStarten.Store;

/// <summary>How an instant stands in a column: ISO 8601 in UTC, always 30 characters.</summary>
/// <remarks>
/// Text of one width sorts as time does, keeps every nanosecond (so that a trajectory read back equals the one that was decided, which
/// ticks or a timestamp column would not give), and can be read by whoever opens the file in an emergency.
/// </remarks>
internal static class InstantText
{
    private static readonly InstantPattern Pattern =
        InstantPattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffff'Z'");

    public static string Of(Instant instant) => Pattern.Format(instant);

    public static string? Of(Instant? instant) => instant is { } known ? Pattern.Format(known) : null;

    public static Instant Parse(string text) => Pattern.Parse(text).Value;

    public static Instant? ParseOptional(string? text) => text is null ? null : Parse(text);
}
