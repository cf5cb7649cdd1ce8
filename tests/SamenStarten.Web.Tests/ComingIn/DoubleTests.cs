using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.ComingIn;

/// <summary>A second start message for the same BSN (domain.md 6, 1): the page asks what it is, and a person answers.</summary>
public sealed class DoubleTests
{
    private const string Notice = "Er kwam een tweede startbericht";

    [Fact]
    public async Task Situation_01_the_page_asks_and_something_else_gets_a_trajectory_of_its_own()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var first = Guid.Parse(await program.Begin());
        (await program.PostText("/v1/detentieberichten", Messages.Start("m-2", "D-2", Messages.Bsn))).EnsureSuccessStatusCode();
        using var browser = new Browser(host);
        await browser.As(Roles.Coordinator);
        await browser.Open($"/trajecten/{first}");
        Assert.Contains(Notice, browser.Shown, StringComparison.Ordinal);
        await browser.Open($"/trajecten/{first}/inzage");
        Assert.Contains("Er kwam nog een bericht dat uw detentie begon.", browser.Shown, StringComparison.Ordinal);
        var start = Assert.Single((await host.Region.Store.Trajectories.Load(first))!.State.Doubles).StartId;

        await browser.Open($"/trajecten/{first}");
        Assert.Equal($"/trajecten/{first}", await browser.Press($"/trajecten/{first}?handler=Split", ("start", $"{start}"), ("opdrachtId", $"{Guid.NewGuid()}")));

        await browser.Open($"/trajecten/{first}");
        Assert.Contains("kreeg een eigen traject", browser.Shown, StringComparison.Ordinal);
        Assert.Empty((await host.Region.Store.Trajectories.Load(first))!.State.Doubles);
        var own = DeterministicId.From("trajectory", "urn:test", "m-2");
        await browser.Open($"/trajecten/{own}");
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        Assert.Contains(
            await host.Region.Store.Persons.ReadingsOf((await host.Region.Store.Persons.PersonOf(first))!.Value), r => r.By.Purpose == "startbericht-splitsen");
    }
}
