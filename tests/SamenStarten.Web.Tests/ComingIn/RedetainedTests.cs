using System.Net;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.ComingIn;

/// <summary>Who is in detention again has a page that leads to what was there before (domain.md 6, 29).</summary>
public sealed class RedetainedTests
{
    [Fact]
    public async Task Situation_29_the_page_leads_to_the_earlier_trajectory_and_says_what_still_ran_and_back()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var earlier = Guid.Parse(await program.Begin());
        using var browser = new Browser(host);
        await browser.As(Roles.Coordinator);
        await browser.Open($"/trajecten/{earlier}");
        Assert.DoesNotContain("Eerder traject", browser.Shown, StringComparison.Ordinal);

        Assert.Equal("accepted", await Take(program, Messages.Ended("m-2", "D-1", "2026-01-20T08:00:00Z")));
        Assert.Equal("accepted", await Take(program, Messages.Start("m-3", "D-2", Messages.Bsn).Replace("2026-01-12\"", "2026-02-09\"", StringComparison.Ordinal)));
        var again = DeterministicId.From("trajectory", "urn:test", "m-3");

        Assert.Equal(HttpStatusCode.OK, await browser.Open($"/trajecten/{again}?alles=true"));
        Assert.Contains("Eerder traject 2601-001", browser.Shown, StringComparison.Ordinal);
        Assert.Contains($"href=\"/trajecten/{earlier}\"", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Liep nog", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Betrokkene is opnieuw in detentie, na een eerder traject.", browser.Shown, StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, await browser.Open($"/trajecten/{earlier}"));
        Assert.Contains($"href=\"/trajecten/{again}\"", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Dit traject is afgesloten.", browser.Shown, StringComparison.Ordinal);
    }

    private static async Task<string?> Take(HttpClient program, string line) =>
        (await (await program.PostText("/v1/detentieberichten", line)).Json()).GetProperty("result").GetString();
}
