using System.Net;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Somebody changes his own password.</summary>
public sealed class PasswordTests
{
    private const string Page = "/aanmelden/wachtwoord";
    private const string Closed = "/metrics";
    private const string Email = "beheer@gemeente.example";
    private const string Old = "een lang wachtwoord";
    private const string New = "een ander lang wachtwoord";

    [Fact]
    public async Task Who_knows_his_password_takes_another_and_his_other_sessions_end()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        using var other = new Browser(host);
        var key = await browser.ComeInAsFirst();
        Assert.Equal("/", await other.SignIn(Email, Old, key));
        Assert.Equal(HttpStatusCode.OK, await other.Open(Closed));

        Assert.Equal(Page, await browser.Fill(Page, ("Current", Old), ("Password", New)));

        Assert.Equal(HttpStatusCode.OK, await browser.Open(Page));
        Assert.Contains("Uw wachtwoord is gewijzigd", browser.Shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
        Assert.Equal(HttpStatusCode.Unauthorized, await other.Open(Closed));
        Assert.Equal("OK", await other.Fill("/aanmelden", ("Email", Email), ("Password", Old)));
        Assert.Equal("/", await other.SignIn(Email, New, key));
        Assert.Equal(HttpStatusCode.OK, await other.Open(Closed));
    }

    [Theory]
    [InlineData("een verkeerd wachtwoord", New, "niet uw wachtwoord van nu")]
    [InlineData("", New, "niet uw wachtwoord van nu")]
    [InlineData(Old, "kort", "ten minste twaalf tekens")]
    [InlineData(Old, "aaaaaaaaaaaaaa", "ten minste twaalf tekens")]
    public async Task With_a_wrong_one_or_one_that_is_too_weak_nothing_changes(string current, string password, string said)
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        using var other = new Browser(host);
        var key = await browser.ComeInAsFirst();

        Assert.Equal("OK", await browser.Fill(Page, ("Current", current), ("Password", password)));

        Assert.Contains(said, browser.Shown, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
        Assert.Equal("/", await other.SignIn(Email, Old, key));
    }

    [Fact]
    public async Task Guessing_the_password_of_an_open_session_ends_like_guessing_at_the_door()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        await browser.ComeInAsFirst();
        for (var i = 0; i < 5; i++)
        {
            await browser.Fill(Page, ("Current", $"raad maar {i}"), ("Password", New));
        }

        Assert.Equal("OK", await browser.Fill(Page, ("Current", Old), ("Password", New)));
        Assert.Contains("te vaak geprobeerd", browser.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        using var other = new Browser(host);
        var key = await browser.ComeInAsFirst();

        Assert.Equal("BadRequest", await browser.Send(Page, ("Current", Old), ("Password", New)));

        Assert.Equal("/", await other.SignIn(Email, Old, key));
    }

    [Fact]
    public async Task Who_is_not_signed_in_with_both_factors_changes_nothing()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();
        await administrator.Fill("/beheer/accounts", ("Email", "iemand@gemeente.example"), ("Role", "coordinator"));
        using var half = new Browser(host);
        await half.Fill("/aanmelden", ("Email", "iemand@gemeente.example"), ("Password", administrator.Codes[0]));
        using var nobody = new Browser(host);

        Assert.Equal("/geen-toegang", (await half.WhereTo(Page))?.Split('?')[0]);
        Assert.Equal("/aanmelden", (await nobody.WhereTo(Page))?.Split('?')[0]);
    }
}
