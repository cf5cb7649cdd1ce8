using System.Globalization;
using NodaTime;

namespace SamenStarten.Channels.Http;

/// <summary>How long a provider asks to wait.</summary>
internal static class RetryAfter
{
    // What asks for longer is a fault at the other side: after a day a person had better look.
    private static readonly Duration Longest = Duration.FromDays(1);

    /// <summary>
    /// From <c>Retry-After</c>, in seconds or as a moment, or else <c>X-RateLimit-Reset</c>, a moment in seconds since 1970. Moments are
    /// by the provider's clock, and are laid beside its own <c>Date</c>. Null when it says nothing that can be used.
    /// </summary>
    /// <param name="header">A response header by its name, or null.</param>
    public static Duration? In(Func<string, string?> header)
    {
        var asked = header("Retry-After");
        return Sensible(Seconds(asked) ?? Until(Moment(asked), header) ?? Until(SinceEpoch(header("X-RateLimit-Reset")), header));
    }

    private static Duration? Sensible(Duration? wait) =>
        wait is { } asked && asked > Duration.Zero ? Duration.Min(asked, Longest) : null;

    private static Duration? Seconds(string? text) => Number(text) is { } seconds ? Duration.FromSeconds(seconds) : null;

    private static Duration? Until(Instant? moment, Func<string, string?> header) =>
        moment is { } then && Moment(header("Date")) is { } now ? then - now : null;

    private static Instant? SinceEpoch(string? text) => Number(text) is { } seconds ? Instant.FromUnixTimeSeconds(seconds) : null;

    private static Instant? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? Instant.FromDateTimeOffset(moment) : null;

    // Nine digits of seconds, or ten for a moment until 2286: more is no number that a provider means.
    private static long? Number(string? text) =>
        text is { Length: <= 10 } && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
