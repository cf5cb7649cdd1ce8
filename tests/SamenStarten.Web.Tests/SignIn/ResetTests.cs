using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

/// <summary>Somebody lost his password or his phone, and an administrator gives him a code.</summary>
public sealed class ResetTests
{
    private const string Page = "/aanmelden/herstel";
    private const string Closed = "/v1/trajecten";
    private const string Administrator = "beheer@gemeente.example";
    private const string Email = "iemand@gemeente.example";
    private const string New = "een ander lang wachtwoord";

    [Fact]
    public async Task With_the_code_somebody_takes_another_password_and_his_second_factor_stays()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        var key = await ComeIn(administrator, browser);
        var code = await CodeFor(host, administrator, Email);
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));

        Assert.Equal("/aanmelden", await browser.Fill(Page, ("Email", Email), ("Code", code), ("Password", New)));

        Assert.Equal(HttpStatusCode.Unauthorized, await browser.Open(Closed));
        Assert.Equal("/", await browser.SignIn(Email, New, key));
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
    }

    [Fact]
    public async Task Who_lost_his_phone_sets_up_another_and_the_old_one_is_worth_nothing()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        var old = await ComeIn(administrator, browser);
        var code = await CodeFor(host, administrator, Email, secondFactorToo: true);

        Assert.Equal("/aanmelden", await browser.Fill(Page, ("Email", Email), ("Code", code), ("Password", New)));

        Assert.Equal("/aanmelden/tweede-factor", await browser.Fill("/aanmelden", ("Email", Email), ("Password", New)));
        Assert.Equal(HttpStatusCode.Forbidden, await browser.Open(Closed));
        Assert.NotEqual(old, await browser.SetUpSecondFactor());
        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
        await browser.Fill("/afmelden");
        Assert.Equal("OK", await browser.SignIn(Email, New, old));
    }

    [Fact]
    public async Task A_code_works_once()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        var key = await ComeIn(administrator, browser);
        var code = await CodeFor(host, administrator, Email);
        await browser.Fill(Page, ("Email", Email), ("Code", code), ("Password", New));

        await IsRefused(browser, Email, code, "nog een ander wachtwoord");

        Assert.Equal("/", await browser.SignIn(Email, New, key));
    }

    [Fact]
    public async Task A_forged_code_and_one_of_somebody_else_and_one_that_was_replaced_do_nothing()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        await ComeIn(administrator, browser);
        var first = await CodeFor(host, administrator, Email);
        var second = await CodeFor(host, administrator, Email);

        await IsRefused(browser, Email, "aaaaa-bbbbb-ccccc-ddddd", New);
        await IsRefused(browser, Administrator, second, New);
        await IsRefused(browser, Email, first, New);
        await IsRefused(browser, "niemand@gemeente.example", second, New);

        Assert.Equal(HttpStatusCode.OK, await browser.Open(Closed));
        Assert.Equal("/aanmelden", await browser.Fill(Page, ("Email", Email), ("Code", second), ("Password", New)));
    }

    [Fact]
    public async Task A_password_that_is_too_short_does_not_use_up_the_code()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        await ComeIn(administrator, browser);
        var code = await CodeFor(host, administrator, Email);

        Assert.Equal("OK", await browser.Fill(Page, ("Email", Email), ("Code", code), ("Password", "kort")));
        Assert.Contains("ten minste twaalf tekens", browser.Shown, StringComparison.Ordinal);

        Assert.Equal("/aanmelden", await browser.Fill(Page, ("Email", Email), ("Code", code), ("Password", New)));
    }

    [Fact]
    public async Task Who_guessed_too_often_comes_in_again_with_a_code()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        await ComeIn(administrator, browser);
        await OnUsers(host, async users =>
        {
            var account = (await users.FindByEmailAsync(Email))!;
            await users.SetLockoutEndDateAsync(account, DateTimeOffset.UtcNow.AddMinutes(15));
            return account;
        });

        await browser.Fill(Page, ("Email", Email), ("Code", await CodeFor(host, administrator, Email)), ("Password", New));

        Assert.Equal("/aanmelden/code", await browser.Fill("/aanmelden", ("Email", Email), ("Password", New)));
    }

    [Fact]
    public async Task Only_an_administrator_gives_a_code()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        using var browser = new Browser(host);
        await ComeIn(administrator, browser);
        var path = await PathFor(host, Administrator);
        using var nobody = new Browser(host);

        Assert.Equal("/geen-toegang", (await browser.WhereTo(path))?.Split('?')[0]);
        Assert.Equal("/aanmelden", (await nobody.WhereTo(path))?.Split('?')[0]);
        await browser.Open("/afmelden");
        Assert.Contains("/geen-toegang", await browser.Press(path), StringComparison.Ordinal);
        Assert.Empty(browser.Codes);
        Assert.Equal("BadRequest", await administrator.Send(path));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.Open("/beheer/accounts/herstelcode?account=niemand"));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.Open("/beheer/accounts/herstelcode"));
    }

    [Fact]
    public async Task Without_accounts_of_our_own_there_is_nothing_to_reset()
    {
        await using var provider = await Provider.Start();
        await using var host = WebHostOf.ARegion([.. provider.Settings, ("SignIn:Accounts", "false")]);
        using var browser = new Browser(host);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Open(Page));
    }

    [Fact]
    public async Task A_code_works_within_the_hour_and_not_after_it()
    {
        await using var host = WebHostOf.ARegion();
        await using var scope = host.Services.CreateAsyncScope();
        var time = new TimeByHand();
        var codes = new ResetCodes(scope.ServiceProvider.GetRequiredService<AccountsContext>(), time);
        var (inTime, late) = (await codes.Offer("a", secondFactorToo: true), await codes.Offer("b", secondFactorToo: false));

        time.Now += ResetCodes.Lasts - TimeSpan.FromSeconds(1);
        Assert.True(await codes.Take("a", inTime));
        time.Now += TimeSpan.FromSeconds(1);
        Assert.Null(await codes.Take("b", late));
    }

    private static async Task IsRefused(Browser browser, string email, string code, string password)
    {
        Assert.Equal("OK", await browser.Fill(Page, ("Email", email), ("Code", code), ("Password", password)));
        Assert.Contains("horen niet bij elkaar", browser.Shown, StringComparison.Ordinal);
    }

    /// <summary>An administrator makes an account for a coordinator, who comes in; answers the key of his second factor.</summary>
    private static async Task<string> ComeIn(Browser administrator, Browser browser)
    {
        await administrator.ComeInAsFirst();
        await administrator.Fill("/beheer/accounts", ("Email", Email), ("Role", Roles.Coordinator));
        await browser.Fill("/aanmelden", ("Email", Email), ("Password", administrator.Codes[0]));
        return await browser.SetUpSecondFactor();
    }

    private static async Task<string> CodeFor(WebHostOf host, Browser administrator, string email, bool secondFactorToo = false)
    {
        Assert.Equal("OK", await administrator.Fill(await PathFor(host, email), ("SecondFactorToo", secondFactorToo ? "true" : "false")));
        return administrator.Codes[0];
    }

    private static async Task<string> PathFor(WebHostOf host, string email) =>
        $"/beheer/accounts/herstelcode?account={(await OnUsers(host, users => users.FindByEmailAsync(email)))!.Id}";

    private static async Task<Account?> OnUsers(WebHostOf host, Func<UserManager<Account>, Task<Account?>> what)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await what(scope.ServiceProvider.GetRequiredService<UserManager<Account>>());
    }

    private sealed class TimeByHand : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 12, 9, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
