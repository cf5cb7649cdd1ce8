using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Signing in at the organisation, with a provider that really is there.</summary>
public sealed class OrganisationSignInTests
{
    private const string Closed = "/v1/trajecten";
    private const string Failed = "/aanmelden?mislukt=true";

    [Fact]
    public async Task Who_signs_in_at_his_organisation_has_the_role_that_it_gives_him()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = new[] { Roles.Coordinator, "superuser" };
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));

        Assert.Equal("/werklijst", await browser.SignInAtOrganisation("/werklijst"));

        Assert.Equal(1, provider.ProvenCodes);
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
        Assert.Equal(HttpStatusCode.OK, await browser.Open("/werklijst"));
        await IsNotFor(browser, "/beheer");
        Assert.Equal(HttpStatusCode.NotFound, await browser.Open("/aanmelden/wachtwoord"));
    }

    [Fact]
    public async Task The_claims_that_hold_roles_and_contact_are_those_of_the_settings()
    {
        await using var provider = await Provider.Start();
        provider.Claims["groepen"] = Roles.Partner;
        provider.Claims["roles"] = Roles.Administrator;
        provider.Claims["relatie"] = "district-team@hoorn";
        await using var host = WebHostOf.ARegion(
            [.. provider.Settings, ("SignIn:OpenIdConnect:RoleClaim", "groepen"), ("SignIn:OpenIdConnect:ContactClaim", "relatie")]);
        using var browser = new Browser(host);

        Assert.Equal("/", await browser.SignInAtOrganisation());

        Assert.Equal(HttpStatusCode.OK, await browser.Open("/v1/taken"));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(Closed));
        await IsNotFor(browser, "/beheer");
    }

    [Theory]
    [InlineData(Flaw.TurnedAway)]
    [InlineData(Flaw.OtherIssuer)]
    [InlineData(Flaw.OtherAudience)]
    [InlineData(Flaw.OtherNonce)]
    [InlineData(Flaw.OtherKey)]
    [InlineData(Flaw.Unsigned)]
    [InlineData(Flaw.Expired)]
    public async Task An_answer_that_is_not_right_lets_nobody_in_and_a_page_says_so(Flaw flaw)
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        provider.Flaw = flaw;
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);

        Assert.Equal(Failed, await browser.SignInAtOrganisation());

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Failed));
        Assert.Contains("Aanmelden bij uw organisatie is niet gelukt", browser.Shown, StringComparison.Ordinal);

        provider.Flaw = Flaw.None;
        Assert.Equal("/", await browser.SignInAtOrganisation());
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
    }

    [Fact]
    public async Task A_way_back_that_was_not_asked_for_by_this_browser_or_was_changed_or_was_used_lets_nobody_in()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);
        using var other = new Browser(host);

        Assert.Equal(Failed, await other.WhereTo(await browser.WayBackFromOrganisation()));
        Assert.Equal(Failed, await browser.WhereTo((await browser.WayBackFromOrganisation()).Replace("state=", "state=x", StringComparison.Ordinal)));
        Assert.Equal(Failed, await browser.WhereTo(OrganisationDoor.Back + "?code=raad&state=maar"));
        Assert.Equal(Failed, await browser.WhereTo(OrganisationDoor.Back));
        var way = await browser.WayBackFromOrganisation();
        Assert.Equal(Failed, await browser.WhereTo(way.Replace("code=", "code=x", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal(HttpStatusCode.Unauthorized, await other.Open(Closed));

        way = await browser.WayBackFromOrganisation();
        Assert.Equal("/", await browser.WhereTo(way));
        Assert.Equal(Failed, await browser.WhereTo(way));
        Assert.Equal(1, provider.ProvenCodes);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("superuser")]
    public async Task Who_has_no_role_here_gets_no_access_and_a_page_that_says_so(string? role)
    {
        await using var provider = await Provider.Start();
        if (role is not null)
        {
            provider.Claims["roles"] = role;
        }

        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);

        Assert.Equal("/", await browser.SignInAtOrganisation());

        await IsTurnedAway(browser);
    }

    [Fact]
    public async Task Who_showed_no_second_factor_gets_no_access_and_a_page_that_says_so()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        provider.Claims["amr"] = new[] { "pwd" };
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);

        Assert.Equal("/", await browser.SignInAtOrganisation());

        await IsTurnedAway(browser);
    }

    [Fact]
    public async Task A_contact_that_nobody_knows_sees_nothing()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Partner;
        provider.Claims["contact"] = "niemand@nergens";
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);

        Assert.Equal("/", await browser.SignInAtOrganisation());

        Assert.Equal(HttpStatusCode.OK, await browser.Open("/v1/taken"));
        Assert.Equal("[]", browser.Shown);
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(Closed));
    }

    [Fact]
    public async Task Who_signs_out_is_out()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);
        await browser.SignInAtOrganisation();

        Assert.Equal("/aanmelden", await browser.Fill("/afmelden"));

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal("/aanmelden?terug=%2Fwerklijst", await browser.WhereTo("/werklijst"));
    }

    /// <summary>The cookie of the organisation went first, even one that had expired, and nobody could come in by an account.</summary>
    [Fact]
    public async Task Somebody_is_who_he_signed_in_as_last()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);
        await browser.SignInAtOrganisation();

        await browser.ComeInAsFirst();

        Assert.Equal(HttpStatusCode.OK, await browser.Open("/beheer"));
        Assert.Equal("/", await browser.SignInAtOrganisation());
        await IsNotFor(browser, "/beheer");
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
    }

    [Fact]
    public async Task A_way_back_that_leads_elsewhere_is_not_taken()
    {
        await using var provider = await Provider.Start();
        provider.Claims["roles"] = Roles.Coordinator;
        await using var host = WebHostOf.ARegion(provider.Settings);
        using var browser = new Browser(host);

        Assert.Equal("/", await browser.SignInAtOrganisation("https://elders.example"));
    }

    [Fact]
    public async Task Without_a_provider_there_is_no_way_back_from_it()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Open(OrganisationDoor.Back));
    }

    private static async Task IsNotFor(Browser browser, string page) =>
        Assert.Equal("/geen-toegang", (await browser.WhereTo(page))?.Split('?')[0]);

    private static async Task IsTurnedAway(Browser browser)
    {
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(Closed));
        foreach (var path in new[] { "/", "/werklijst", "/taken", "/beheer" })
        {
            await IsNotFor(browser, path);
        }

        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open("/geen-toegang"));
        Assert.Contains("Vraag uw beheerder", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("/afmelden", browser.Shown, StringComparison.Ordinal);
    }
}
