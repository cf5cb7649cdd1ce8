using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.ComingIn;

/// <summary>Somebody has no BSN, and gets one later (domain.md 6, 34); or something goes on after the trajectory (42).</summary>
public sealed class RecordBsnTests
{
    private const string Found = "999922543";

    [Fact]
    public async Task Situation_34_a_bsn_that_was_found_is_shown_masked_and_what_isnt_one_is_refused()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        var id = await Begun(host);

        await browser.Fill($"/trajecten/{id}/bsn", ("bsn", "123456789"), ("reden", "Uit de BRP"));
        Assert.Contains("Dit is geen BSN", browser.Shown, StringComparison.Ordinal);

        Assert.Equal($"/trajecten/{id}", await browser.Fill($"/trajecten/{id}/bsn", ("bsn", "999 922 543"), ("reden", "Uit de BRP")));
        await browser.Open($"/trajecten/{id}");
        Assert.Contains($"******{Found[6..]}", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Found, browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Het BSN is vastgelegd.", browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situation_42_with_whom_a_circle_goes_on_stands_on_the_page_and_until_when()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        var id = await Begun(host);

        Assert.Equal(
            $"/trajecten/{id}",
            await browser.Fill($"/trajecten/{id}/gebeurd?wat=loopt-door", ("wat", "loopt-door"), ("rol", "ProbationOfficer"), ("datum", "2030-05-01"), ("reden", "COSA")));

        await browser.Open($"/trajecten/{id}");
        Assert.Contains("Loopt na dit traject door bij", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("1 mei 2030", browser.Shown, StringComparison.Ordinal);
    }

    private static async Task<string> Begun(WebHostOf host)
    {
        using var client = host.CreateClient();
        return await client.Begin();
    }
}
