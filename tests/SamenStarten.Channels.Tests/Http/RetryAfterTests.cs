using NodaTime;
using SamenStarten.Channels.Http;

namespace SamenStarten.Channels.Tests.Http;

public sealed class RetryAfterTests
{
    private const string Date = "Fri, 10 Apr 2026 07:00:00 GMT";

    [Theory]
    [InlineData("30", null, null, 30)]
    [InlineData("Fri, 10 Apr 2026 07:01:30 GMT", null, Date, 90)]
    [InlineData(null, "1775804460", Date, 60)]
    [InlineData("30", "1775804460", Date, 30)]
    [InlineData("999999", null, null, 86_400)]
    [InlineData("Fri, 10 Apr 2026 06:00:00 GMT", null, Date, null)]
    [InlineData("Fri, 10 Apr 2026 07:01:30 GMT", null, null, null)]
    [InlineData(null, "1775804460", null, null)]
    [InlineData("0", null, null, null)]
    [InlineData("-5", null, null, null)]
    [InlineData("soon", null, Date, null)]
    [InlineData("99999999999999999999", null, null, null)]
    [InlineData(null, null, null, null)]
    public void How_long_a_provider_asks_to_wait(string? retryAfter, string? reset, string? date, int? seconds)
    {
        var wait = RetryAfter.In(name => name switch { "Retry-After" => retryAfter, "X-RateLimit-Reset" => reset, "Date" => date, _ => null });

        Assert.Equal(seconds is { } expected ? Duration.FromSeconds(expected) : null, wait);
    }
}
