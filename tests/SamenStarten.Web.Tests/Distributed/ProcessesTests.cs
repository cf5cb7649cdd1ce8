using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Distributed;

/// <summary>Two processes of one region: whoever is led to the one or the other notices nothing.</summary>
public sealed class ProcessesTests
{
    private const string Coordinator = "coordinator@gemeente.example";
    private const string Reset = "/aanmelden/herstel";
    private const string New = "nog een lang wachtwoord";

    [Fact]
    public async Task Two_processes_that_start_at_once_both_take_messages_in_and_no_number_is_given_twice()
    {
        var shared = SharedRegion.New();
        await using var one = WebHostOf.AProcessOf(shared);
        await using var other = WebHostOf.AProcessOf(shared);
        var clients = await Task.WhenAll(Task.Run(() => Program(one)), Task.Run(() => Program(other)));

        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => clients[i % 2].PostText("/v1/detentieberichten", Messages.Start(Text("m", i), Text("D", i)))));

        foreach (var answer in answers)
        {
            Assert.Equal("accepted", (await answer.Json()).GetProperty("result").GetString());
        }

        foreach (var client in clients)
        {
            var numbers = (await client.Json("/v1/trajecten")).GetProperty("resultaten").EnumerateArray().Select(t => t.GetProperty("nummer").GetString()).ToList();
            Assert.Equal(20, numbers.Distinct().Count());
            client.Dispose();
        }
    }

    [Fact]
    public async Task Who_signed_in_at_one_is_signed_in_at_the_other_and_what_is_kept_for_it_is_sealed()
    {
        var shared = SharedRegion.New();
        await using var one = WebHostOf.AProcessOf(shared);
        await using var other = WebHostOf.AProcessOf(shared);
        await Task.WhenAll(Task.Run(() => one.Services), Task.Run(() => other.Services));
        var cookies = new CookieContainer();
        using var here = new Browser(one, cookies);
        using var there = new Browser(other, cookies);

        await here.ComeInAsFirst();

        Assert.Equal(HttpStatusCode.OK, await there.Open("/beheer"));
        var key = Assert.Single(shared.SessionKeys.GetBlobs());
        var kept = (await shared.SessionKeys.GetBlobClient(key.Name).DownloadContentAsync()).Value.Content.ToString();
        Assert.Contains("<sealed", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_an_administrator_got_at_one_works_at_the_other_and_once()
    {
        var shared = SharedRegion.New();
        await using var one = WebHostOf.AProcessOf(shared);
        await using var other = WebHostOf.AProcessOf(shared);
        using var administrator = new Browser(one);
        using var browser = new Browser(other);
        await administrator.ComeInAsFirst();
        await administrator.Fill("/beheer/accounts", ("Email", Coordinator), ("Role", Roles.Coordinator));
        await administrator.Fill($"/beheer/accounts/herstelcode?account={await IdOf(one, Coordinator)}");
        var code = administrator.Codes[0];

        Assert.Equal("/aanmelden", await browser.Fill(Reset, ("Email", Coordinator), ("Code", code), ("Password", New)));

        Assert.Equal("OK", await browser.Fill(Reset, ("Email", Coordinator), ("Code", code), ("Password", New)));
    }

    private static async Task<string> IdOf(WebHostOf host, string email)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().FindByEmailAsync(email))!.Id;
    }

    private static HttpClient Program(WebHostOf host) => host.Program(Scopes.Messages, Scopes.ReadTrajectories);

    private static string Text(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");
}
