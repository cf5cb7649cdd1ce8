using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Attacks;

/// <summary>A partner who signed in and asks for what is another's.</summary>
public sealed class ForeignTasksTests
{
    private const string Contact = "dji-case-manager@pi-heerhugowaard";
    private const string Other = "dji-case-manager@pi-vught";

    [Fact]
    public async Task Another_s_task_is_not_found_on_the_pages_either()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = host.CreateClient();
        await coordinator.Begin();
        using var partner = host.Looking(Roles.Partner, Contact);
        var task = (await partner.Json("/v1/taken"))[0];
        var (path, milestone) = ($"/taken/{task.GetProperty("id").GetString()}", task.GetProperty("regels")[0].GetProperty("mijlpaal").GetString()!);
        using var other = new Browser(host);
        await other.As(Roles.Partner, Other);
        var before = await Everything.Of(host.Region);

        Assert.Equal(HttpStatusCode.NotFound, await other.Open(path));
        await other.Open("/taken");
        Assert.Equal("NotFound", await other.Press(path, ("mijlpaal", milestone), ("wat", "gedaan")));

        Assert.Equal(before, await Everything.Of(host.Region));
        using var owner = new Browser(host);
        await owner.As(Roles.Partner, Contact);
        Assert.Equal(HttpStatusCode.OK, await owner.Open(path));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/status")]
    [InlineData("/einddatum")]
    [InlineData("/mijlpalen/G01/anders")]
    public async Task A_trajectory_is_not_for_a_partner_nor_an_administrator(string page)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = host.CreateClient();
        var path = $"/trajecten/{await coordinator.Begin()}{page}";
        var before = await Everything.Of(host.Region);
        foreach (var role in new[] { Roles.Partner, Roles.Administrator })
        {
            using var browser = new Browser(host);
            await browser.As(role);
            Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(path));
            await browser.Open("/toegankelijkheid");
            Assert.Equal("Forbidden", await browser.Press(path, ("reden", "zomaar"), ("wat", "afsluiten")));
        }

        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task The_cookie_of_the_demo_opens_no_page_of_a_region()
    {
        await using var host = WebHostOf.ARegion();
        foreach (var role in Roles.All)
        {
            using var browser = host.Looking(role, Contact);
            foreach (var path in new[] { "/werklijst", "/taken", "/beheer", "/beheer/accounts", "/trajecten/nieuw" })
            {
                var answer = await browser.Get(path);
                Assert.Equal("/aanmelden", answer.Headers.Location?.AbsolutePath);
            }

            foreach (var path in new[] { "/demo/mail", "/demo/rol", "/demo/klok" })
            {
                var answer = await browser.Get(path);
                Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }
}
