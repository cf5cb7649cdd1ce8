using System.Net;
using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.ComingIn;

/// <summary>Same name and birthday, another person (domain.md 6, 33): the page says so, and a person answers.</summary>
public sealed class AlikeTests
{
    private const string Notice = "Er is niets samengevoegd.";

    [Fact]
    public async Task Situation_33_the_page_points_it_out_with_the_link_until_somebody_says_that_he_is_another()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (browser, first, alike) = await Two(host);
        using var closes = browser;

        Assert.Equal(HttpStatusCode.OK, await browser.Open($"/trajecten/{first}"));
        Assert.DoesNotContain(Notice, browser.Shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.Open($"/trajecten/{alike}"));
        Assert.Contains(Notice, browser.Shown, StringComparison.Ordinal);
        Assert.Contains($"href=\"/trajecten/{first}\"", browser.Shown, StringComparison.Ordinal);

        Assert.Equal($"/trajecten/{alike}", await browser.Press($"/trajecten/{alike}?handler=Apart", ("ander", $"{first}"), ("opdrachtId", $"{Guid.NewGuid()}")));
        await browser.Open($"/trajecten/{alike}");
        Assert.DoesNotContain(Notice, browser.Shown, StringComparison.Ordinal);
        Assert.Equal(TrajectoryStatus.Open, (await host.Region.Store.Trajectories.Load(alike))!.State.Status);
    }

    [Fact]
    public async Task Situation_33_who_is_the_same_goes_on_in_the_other_trajectory()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var (browser, first, alike) = await Two(host);
        using var closes = browser;
        await browser.Open($"/trajecten/{alike}");

        Assert.Equal($"/trajecten/{alike}", await browser.Press($"/trajecten/{alike}?handler=Same", ("ander", $"{first}"), ("opdrachtId", $"{Guid.NewGuid()}")));
        await browser.Open($"/trajecten/{alike}");

        Assert.Contains("Het werk gaat verder in een ander traject.", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Dit traject is afgesloten.", browser.Shown, StringComparison.Ordinal);
        Assert.Equal(TrajectoryStatus.Open, (await host.Region.Store.Trajectories.Load(first))!.State.Status);
    }

    private static async Task<(Browser Browser, Guid First, Guid Alike)> Two(WebHostOf host)
    {
        using var program = host.CreateClient();
        var first = Guid.Parse(await program.Begin());
        (await program.PostText("/v1/detentieberichten", Messages.Start("m-2", "D-2"))).EnsureSuccessStatusCode();
        var browser = new Browser(host);
        await browser.As(Roles.Coordinator);
        return (browser, first, DeterministicId.From("trajectory", "urn:test", "m-2"));
    }
}
