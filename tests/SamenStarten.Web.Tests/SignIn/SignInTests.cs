using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>A password opens nothing by itself; the console's code makes the first administrator, once.</summary>
public sealed class SignInTests
{
    private const string First = "/aanmelden/eerste-beheerder";
    private const string Factor = "/aanmelden/tweede-factor";
    private const string Closed = "/metrics";
    private const string Email = "beheer@gemeente.example";
    private const string Password = "een lang wachtwoord";

    [Fact]
    public async Task The_first_administrator_comes_in_after_the_second_factor_and_not_before()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        Assert.Equal(Factor, await MakeFirst(host, browser));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(Closed));

        await SetUp(browser);

        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
    }

    [Fact]
    public async Task The_code_of_the_console_works_once_and_a_wrong_one_never()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        using var other = new Browser(host);
        Assert.Equal(HttpStatusCode.OK, await other.Open(First));
        Assert.Equal("OK", await other.Fill(First, ("Code", "aaaaa-bbbbb-ccccc-ddddd"), ("Email", Email), ("Password", Password)));
        Assert.Contains("klopt niet", other.Shown, StringComparison.Ordinal);

        Assert.Equal(Factor, await MakeFirst(host, browser));

        Assert.Equal(HttpStatusCode.NotFound, await other.Open(First));
    }

    [Fact]
    public async Task Of_the_codes_that_several_processes_printed_one_makes_the_first_administrator()
    {
        await using var host = WebHostOf.ARegion();
        var first = host.Services.GetRequiredService<FirstAdministrator>();
        var (one, other) = (await first.Offer(), await first.Offer());

        Assert.True(await first.Take(one));
        Assert.False(await first.Take(other));
        Assert.False(await first.IsOffered());
    }

    [Fact]
    public async Task A_password_that_is_too_short_does_not_use_up_the_code()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        var code = await host.Services.GetRequiredService<FirstAdministrator>().Offer();
        Assert.Equal("OK", await browser.Fill(First, ("Code", code), ("Email", Email), ("Password", "kort")));

        Assert.Equal(Factor, await browser.Fill(First, ("Code", code), ("Email", Email), ("Password", Password)));
    }

    [Fact]
    public async Task Signing_in_again_asks_for_the_code_of_the_app()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        await MakeFirst(host, browser);
        var (key, _) = await SetUp(browser);
        Assert.Equal("/aanmelden", await browser.Fill("/afmelden"));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));

        Assert.Equal("/aanmelden/code", await browser.Fill("/aanmelden", ("Email", Email), ("Password", Password)));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal("OK", await browser.Fill("/aanmelden/code", ("Code", Totp.At(key, 1))));
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal("/", await browser.Fill("/aanmelden/code", ("Code", Totp.Now(key))));
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
    }

    [Fact]
    public async Task A_recovery_code_works_once()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        await MakeFirst(host, browser);
        var (_, recovery) = await SetUp(browser);
        Assert.Equal(10, recovery.Count);

        foreach (var expected in new[] { "/", "OK" })
        {
            await browser.Fill("/afmelden");
            await browser.Fill("/aanmelden", ("Email", Email), ("Password", Password));
            Assert.Equal(expected, await browser.Fill("/aanmelden/code", ("Code", recovery[0])));
        }
    }

    [Fact]
    public async Task A_form_without_the_token_of_its_page_is_refused()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        var code = await host.Services.GetRequiredService<FirstAdministrator>().Offer();

        Assert.Equal("BadRequest", await browser.Send(First, ("Code", code), ("Email", Email), ("Password", Password)));
        Assert.True(await host.Services.GetRequiredService<FirstAdministrator>().IsOffered());
    }

    [Fact]
    public async Task A_way_back_that_leads_elsewhere_is_not_taken()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        await MakeFirst(host, browser);
        var (key, _) = await SetUp(browser);
        await browser.Fill("/afmelden");
        await browser.Fill("/aanmelden", ("Email", Email), ("Password", Password));

        Assert.Equal("/", await browser.Fill("/aanmelden/code?terug=https://elders.example", ("Code", Totp.Now(key))));
    }

    [Fact]
    public async Task Guessing_is_slowed_down()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        var answers = new List<string>();
        for (var i = 0; i < 11; i++)
        {
            answers.Add(await browser.Fill("/aanmelden", ("Email", Email), ("Password", $"raad maar {i}")));
        }

        Assert.All(answers[..10], answer => Assert.Equal("OK", answer));
        Assert.Equal("TooManyRequests", answers[10]);
    }

    [Fact]
    public async Task Who_is_not_there_and_a_wrong_password_get_the_same_answer()
    {
        await using var host = WebHostOf.ARegion();
        using var browser = new Browser(host);
        await MakeFirst(host, browser);
        using var guesser = new Browser(host);
        await guesser.Fill("/aanmelden", ("Email", Email), ("Password", "een verkeerd wachtwoord"));
        var known = Words(guesser);
        await guesser.Fill("/aanmelden", ("Email", "niemand@gemeente.example"), ("Password", "een verkeerd wachtwoord"));

        Assert.Contains("horen niet bij elkaar", known, StringComparison.Ordinal);
        Assert.Equal(known, Words(guesser));
    }

    [Fact]
    public async Task In_the_demo_there_is_no_signing_in()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);

        foreach (var path in new[] { "/aanmelden", "/aanmelden/code", First, Factor, "/afmelden" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await browser.Open(path));
        }
    }

    private static string Words(Browser browser) => browser.Shown[browser.Shown.IndexOf("<li>", StringComparison.Ordinal)..browser.Shown.IndexOf("</li>", StringComparison.Ordinal)];

    private static async Task<string> MakeFirst(WebHostOf host, Browser browser) => await browser.Fill(
        First, ("Code", await host.Services.GetRequiredService<FirstAdministrator>().Offer()), ("Email", Email), ("Password", Password));

    private static async Task<(string Key, IReadOnlyList<string> Recovery)> SetUp(Browser browser)
    {
        await browser.Open(Factor);
        var key = browser.Codes[0];
        Assert.Contains("otpauth://totp/", browser.Shown, StringComparison.Ordinal);
        Assert.Equal("OK", await browser.Fill(Factor, ("Code", Totp.Now(key))));
        return (key, browser.Codes);
    }
}
