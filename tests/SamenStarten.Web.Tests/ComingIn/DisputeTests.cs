using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.ComingIn;

/// <summary>Two municipalities don't agree on which is competent (domain.md 6, 4).</summary>
public sealed class DisputeTests
{
    private const string OfTheOther = "aftercare-coordinator@alkmaar";

    [Fact]
    public async Task Situation_04_the_other_municipality_says_by_its_link_whether_it_takes_the_case_and_sees_no_more_than_whom_it_is_about()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var id = Guid.Parse(await program.Begin());
        using var browser = new Browser(host);
        var link = await LinkOfTheOther(host, browser, id);

        Assert.Equal(HttpStatusCode.OK, await browser.Open(link));
        Assert.Contains("Tweede gemeente heeft gezegd of zij de zaak aanneemt", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Heerhugowaard", browser.Shown, StringComparison.Ordinal);
        Assert.Equal("OK", await browser.Press($"{link}?handler=Who"));
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        var person = (await host.Region.Store.Persons.PersonOf(id))!.Value;
        var reading = Assert.Single(await host.Region.Store.Persons.ReadingsOf(person), r => r.By.Actor == OfTheOther);
        Assert.Equal(("OtherAftercareCoordinator", "contact"), (reading.By.Role, reading.By.FieldGroup));

        Assert.Equal("OK", await browser.Press(link, ("mijlpaal", "V04"), ("wat", "gedaan"), ("uitkomst", "accepts")));

        var (trajectory, _) = (await host.Region.Store.Trajectories.Load(id))!;
        Assert.Equal("accepts", trajectory["V04"].Outcome);
        Assert.Equal("0405", trajectory.Municipality);
        await browser.Open($"/trajecten/{id}?alles=true");
        Assert.Contains("Uitkomst: neemt de zaak aan.", browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situation_04_once_they_agree_the_link_of_the_other_one_shows_nobody_any_more()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var id = Guid.Parse(await program.Begin());
        using var browser = new Browser(host);
        var link = await LinkOfTheOther(host, browser, id);
        await browser.Open($"/trajecten/{id}");
        Assert.Equal($"/trajecten/{id}", await browser.Press($"/trajecten/{id}?handler=Municipality", ("gemeente", "0405"), ("opdrachtId", $"{Guid.NewGuid()}")));

        await browser.Open(link);
        Assert.Equal("OK", await browser.Press($"{link}?handler=Who"));

        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
    }

    /// <summary>The coordinator says that they don't agree; the link in the mail that the other one gets.</summary>
    private static async Task<string> LinkOfTheOther(WebHostOf host, Browser browser, Guid id)
    {
        await browser.As(Roles.Coordinator);
        Assert.Equal($"/trajecten/{id}", await browser.Fill($"/trajecten/{id}/gebeurd?wat=bevoegdheid", ("wat", "bevoegdheid"), ("gemeente", "0361"), ("reden", "Laatst ingeschreven in Alkmaar")));
        var mail = Assert.Single(await host.Region.Store.Messages.Of(id), m => m.ContactId == OfTheOther);
        return $"/t/{mail.Id}.{host.Region.Links.Code(mail.Id, mail.ContactId)}";
    }
}
