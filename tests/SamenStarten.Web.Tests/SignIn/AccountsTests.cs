using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.SignIn;

public sealed class AccountsTests
{
    private const string Page = "/beheer/accounts";
    private const string Contact = "district-team@hoorn";

    [Fact]
    public async Task An_administrator_makes_an_account_and_its_owner_sees_his_tasks_and_no_more()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();

        await administrator.Fill(Page, ("Email", "wijkteam@gemeente.example"), ("Role", Roles.Partner), ("ContactId", Contact));

        using var partner = new Browser(host);
        Assert.Equal("/aanmelden/tweede-factor", await partner.Fill("/aanmelden", ("Email", "wijkteam@gemeente.example"), ("Password", administrator.Codes[0])));
        Assert.Equal(HttpStatusCode.Forbidden, await partner.Open("/v1/taken"));
        await partner.SetUpSecondFactor();
        Assert.Equal(HttpStatusCode.OK, await partner.Open("/v1/taken"));
        Assert.Equal(HttpStatusCode.Forbidden, await partner.Open("/v1/trajecten"));
        Assert.Equal("/geen-toegang", (await partner.WhereTo(Page))?.Split('?')[0]);
    }

    [Theory]
    [InlineData("geen-adres", Roles.Coordinator, "")]
    [InlineData("iemand@gemeente.example", "superuser", "")]
    [InlineData("iemand@gemeente.example", Roles.Partner, "")]
    [InlineData("iemand@gemeente.example", Roles.Partner, "niemand@nergens")]
    public async Task What_cannot_be_is_refused_and_no_account_is_made(string email, string role, string contact)
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();

        await administrator.Fill(Page, ("Email", email), ("Role", role), ("ContactId", contact));

        Assert.Empty(administrator.Codes);
        using var scope = host.Services.CreateScope();
        Assert.Single(scope.ServiceProvider.GetRequiredService<UserManager<Account>>().Users);
    }
}
