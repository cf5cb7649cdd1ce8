using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Security;

public sealed class SecurityHeadersTests
{
    [Theory]
    [InlineData("/aanmelden")]
    [InlineData("/v1/trajecten")]
    [InlineData("/v1/openapi.json")]
    [InlineData("/health/live")]
    [InlineData("/is-er-niet")]
    public async Task Every_answer_has_the_headers_that_keep_a_browser_safe(string path)
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();

        var answer = await client.Get(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(["DENY"], answer.Headers.GetValues("X-Frame-Options"));
        Assert.Equal(["same-origin"], answer.Headers.GetValues("Referrer-Policy"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.False(answer.Headers.Contains("Server"));
    }
}
