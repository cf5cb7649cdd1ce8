using NodaTime;
using NodaTime.Text;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Simulation;

namespace SamenStarten.Cli.Simulating;

/// <summary>A happening as outsiders read it. Names and order of the fields are a contract.</summary>
internal sealed record HappeningJson(
    string At, string Kind, string? Track, string? Phase, string? Milestone, string? Template, string? Role, string? Rung, string? Document)
{
    private static readonly OffsetDateTimePattern LocalWithOffset =
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    public static HappeningJson Of(Happening h) =>
        new(LocalTime(h.At), h.Kind, h.Track, h.Phase, h.Milestone, h.Template, h.Role, h.Kind == "escalated" ? h.Rung : null, h.Document);

    /// <summary>Dutch local time with its offset.</summary>
    public static string LocalTime(Instant at) => LocalWithOffset.Format(at.InZone(LocalTimes.Amsterdam).ToOffsetDateTime());
}
