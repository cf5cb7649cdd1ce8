using SamenStarten.Core.Trajectories;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Access;

/// <summary>Whom somebody shielded nobody sees by the way, and whoever looks all the same is seen.</summary>
public sealed class ShieldTests
{
    private const string SomebodyElse = "account:2";

    [Fact]
    public async Task Situation_35_a_secret_address_only_who_shielded_him_sees_him_and_in_no_list()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        var id = await Begun(host);
        await browser.Open("/werklijst?status=alle");
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);

        Assert.Equal($"/trajecten/{id}", await browser.Fill($"/trajecten/{id}/gebeurd?wat=afschermen", ("wat", "afschermen"), ("reden", "Geheim adres")));

        await browser.Open($"/trajecten/{id}");
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        await browser.Open("/werklijst?status=alle");
        Assert.Contains(id, browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);

        Assert.Equal($"/trajecten/{id}", await browser.Fill($"/trajecten/{id}/gebeurd?wat=afscherming-opheffen", ("wat", "afscherming-opheffen"), ("reden", "Verhuisd")));
        await browser.Open("/werklijst?status=alle");
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situation_36_who_looks_at_somebody_well_known_says_what_for_and_the_administrator_sees_it()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        var id = await Begun(host);
        var given = new Orchestrations.Trajectories.Given(Guid.NewGuid(), new ShieldPerson(), SomebodyElse, null, null, host.Region.Clock.GetCurrentInstant());
        Assert.Null((await host.Region.Region.Commands.Handle(Guid.Parse(id), given)).Rejection);

        await browser.Open($"/trajecten/{id}");
        Assert.Contains("Betrokkene is afgeschermd.", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        using var program = host.Program(Scopes.ReadTrajectories, Scopes.ReadPersons);
        Assert.DoesNotContain(Messages.FamilyName, (await program.Json($"/v1/trajecten/{id}")).GetRawText(), StringComparison.Ordinal);
        await browser.As(Roles.Administrator);
        await browser.Open("/beheer");
        Assert.Contains("De laatste dertig dagen niemand.", browser.Shown, StringComparison.Ordinal);

        await browser.As(Roles.Coordinator);
        await browser.Open($"/trajecten/{id}");
        Assert.Equal("OK", await browser.Press($"/trajecten/{id}?handler=Look", ("waarvoor", "spoed")));
        Assert.Contains(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
        await browser.Open($"/trajecten/{id}");
        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);

        await browser.As(Roles.Administrator);
        await browser.Open("/beheer");
        Assert.DoesNotContain("De laatste dertig dagen niemand.", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("spoed of veiligheid", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain(Messages.FamilyName, browser.Shown, StringComparison.Ordinal);
    }

    private static async Task<string> Begun(WebHostOf host)
    {
        using var client = host.CreateClient();
        return await client.Begin();
    }
}
