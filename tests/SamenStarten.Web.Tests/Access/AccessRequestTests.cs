using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Access;

/// <summary>Whoever is inside asks what is kept of him, and gets it on paper.</summary>
public sealed class AccessRequestTests
{
    private const string Reason = "Vertrouwelijke toelichting";

    [Fact]
    public async Task Situation_46_he_gets_what_is_kept_of_him_without_risk_or_others_and_is_told_what_is_left_out_and_why()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        using var client = host.CreateClient();
        var id = await client.Begin();
        await Gives(host, id, new ReportEvent("ChildrenInvolved"));
        await Gives(host, id, new ReportEvent("RiskNotice18b"));
        await Gives(host, id, new ReportEvent("VictimAtAddress"), Reason);
        await Gives(host, id, new ReportEvent("KeyFigureVetoed"));

        await browser.Open($"/trajecten/{id}/inzage");

        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Het traject begon.", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("kinderen", browser.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("slachtoffer", browser.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("sleutelfiguur", browser.Shown, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Reason, browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("@", Text(browser.Shown), StringComparison.Ordinal);
        Assert.DoesNotContain("0 regels die ook over een ander gaan", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("></td>", Text(browser.Shown), StringComparison.Ordinal);
        Assert.Contains("1 redenen die medewerkers erbij schreven", browser.Shown, StringComparison.Ordinal);
        Assert.Contains(await Readings(host, id), purpose => purpose == "inzageverzoek");
    }

    [Fact]
    public async Task Whoever_may_not_see_him_can_not_make_it_either()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        using var client = host.CreateClient();
        var id = await client.Begin();
        await Gives(host, id, new ShieldPerson());

        await browser.Open($"/trajecten/{id}/inzage");

        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Wat er gebeurde", browser.Shown, StringComparison.Ordinal);

        await browser.As(Roles.Partner, "work-and-income@hoorn");
        Assert.NotEqual(System.Net.HttpStatusCode.OK, await browser.Open($"/trajecten/{id}/inzage"));
    }

    /// <summary>What stands in the page itself.</summary>
    private static string Text(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..page.IndexOf("</main>", StringComparison.Ordinal)];

    private static async Task Gives(WebHostOf host, string id, Command command, string? reason = null)
    {
        var given = new Orchestrations.Trajectories.Given(Guid.NewGuid(), command, "account:2", null, reason, host.Region.Clock.GetCurrentInstant());
        Assert.Null((await host.Region.Region.Commands.Handle(Guid.Parse(id), given)).Rejection);
    }

    private static async Task<IEnumerable<string>> Readings(WebHostOf host, string id) =>
        (await host.Region.Store.Persons.ReadingsOf((await host.Region.Store.Persons.PersonOf(Guid.Parse(id)))!.Value)).Select(reading => reading.By.Purpose);
}
