using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Attacks;

/// <summary>Forms that another site has a browser send, and script in every field.</summary>
public sealed class FormTests
{
    /// <summary>Signing in and accounts: not there in the demo.</summary>
    private static readonly string[] OfARegion = ["/aanmelden", "/afmelden", "/beheer/accounts"];

    private const string Script = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

    [Fact]
    public async Task Every_page_of_the_demo_that_takes_a_form_refuses_one_without_its_token()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = host.CreateClient();
        var id = await coordinator.Begin();
        var forms = (await Forms(host)).Where(form => !IsOfARegion(form) && !IsRefusal(form)).ToList();
        var before = await Everything.Of(host.Region);
        Assert.True(forms.Count >= 15, $"{forms.Count} forms were found");

        var taken = new List<string>();
        foreach (var form in forms)
        {
            var refused = 0;
            foreach (var role in new[] { Roles.Coordinator, Roles.Partner, Roles.Administrator })
            {
                using var client = host.Looking(role);
                var status = await Post(client, form.Replace("{id:guid}", id, StringComparison.Ordinal));
                refused += status == HttpStatusCode.BadRequest ? 1 : 0;
                if (status is not (HttpStatusCode.BadRequest or HttpStatusCode.Forbidden))
                {
                    taken.Add($"{role} {form} {status}");
                }
            }

            Assert.True(refused > 0, form);
        }

        Assert.Empty(taken);
        Assert.Equal(before, await Everything.Of(host.Region));
    }

    [Fact]
    public async Task Every_page_of_a_region_that_takes_a_form_refuses_one_without_its_token()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();
        var taken = new List<string>();

        foreach (var form in (await Forms(host)).Where(IsOfARegion))
        {
            if (await administrator.Send(form, ("stand", "stop"), ("reden", "zomaar"), ("Email", "iemand@gemeente.example")) is not "BadRequest" and var status)
            {
                taken.Add($"{form} {status}");
            }
        }

        Assert.Empty(taken);
        Assert.Equal(HttpStatusCode.OK, await administrator.Open("/beheer"));
    }

    [Fact]
    public async Task Script_in_a_name_comes_out_as_text()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);

        var path = await browser.Fill(
            "/trajecten/nieuw", ("Form.GivenNames", Script), ("Form.FamilyName", Script), ("Form.BirthDate", "1990-04-01"), ("Form.Institution", "PI Heerhugowaard"),
            ("Form.Entry", "2026-01-12"), ("Form.Title", "veroordeeld"), ("Form.Municipality", "0405"), ("Form.EndDate", "2026-07-14"), ("Form.Certainty", "definitief"));

        Assert.StartsWith("/trajecten/", path, StringComparison.Ordinal);
        await IsText(browser, path);
        await IsText(browser, "/werklijst");
    }

    [Fact]
    public async Task Script_in_a_form_that_comes_back_is_text()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);

        Assert.Equal("OK", await browser.Fill(
            "/trajecten/nieuw", ("Form.GivenNames", Script), ("Form.FamilyName", Script), ("Form.BirthDate", Script), ("Form.Bsn", Script), ("Form.Institution", Script),
            ("Form.Entry", Script), ("Form.Title", Script), ("Form.Municipality", Script), ("Form.EndDate", Script), ("Form.Certainty", Script), ("Form.Reference", Script)));
        IsText(browser);
        Assert.Equal("OK", await browser.Fill("/trajecten/nieuw?handler=Paste", ("bericht", $"Achternaam: {Script}\nBSN: {Script}\nKenmerk: {Script}")));
        IsText(browser);
        await IsText(browser, $"/werklijst?nummer={Uri.EscapeDataString(Script)}&status={Uri.EscapeDataString(Script)}&gemeente={Uri.EscapeDataString(Script)}&fase={Uri.EscapeDataString(Script)}");
    }

    [Fact]
    public async Task Script_in_a_reason_comes_out_as_text()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        using var coordinator = host.CreateClient();
        var trajectory = $"/trajecten/{await coordinator.Begin()}";

        Assert.Equal(trajectory, await browser.Fill($"{trajectory}/einddatum", ("datum", "2026-07-20"), ("zekerheid", Script), ("reden", Script)));
        await browser.Open(trajectory);
        var reason = browser.Shown[browser.Shown.IndexOf($"{trajectory}/redenen/", StringComparison.Ordinal)..];
        await IsText(browser, reason[..reason.IndexOf('"', StringComparison.Ordinal)]);

        Assert.Equal("OK", await browser.Fill($"{trajectory}/einddatum", ("datum", Script), ("zekerheid", Script), ("reden", Script)));
        IsText(browser);
        Assert.Equal("OK", await browser.Fill($"{trajectory}/status", ("wat", Script), ("reden", Script)));
        IsText(browser);
        Assert.Equal("OK", await browser.Fill($"{trajectory}/mijlpalen/H05/anders", ("wat", Script), ("termijn", Script), ("redencode", Script), ("reden", Script)));
        IsText(browser);
    }

    [Fact]
    public async Task Script_in_the_reason_of_a_stop_comes_out_as_text()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        await browser.As(Roles.Administrator);

        await browser.Fill("/beheer?handler=Switch", ("stand", "stop"), ("reden", Script));

        await IsText(browser, "/beheer");
    }

    [Fact]
    public async Task Script_in_a_question_of_a_partner_comes_out_as_text_and_stands_in_no_mail()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = new Browser(host);
        using var client = host.CreateClient();
        var id = await client.Begin();
        const string contact = "dji-case-manager@pi-heerhugowaard";
        using var partner = host.Looking(Roles.Partner, contact);
        var task = (await partner.Json("/v1/taken"))[0];
        using var browser = new Browser(host);
        await browser.As(Roles.Partner, contact);

        Assert.Equal("OK", await browser.Fill(
            $"/taken/{task.GetProperty("id").GetString()}", ("mijlpaal", task.GetProperty("regels")[0].GetProperty("mijlpaal").GetString()!), ("wat", "vraag"), ("vraag", Script)));

        Assert.Contains("Uw vraag is gesteld", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", browser.Source, StringComparison.OrdinalIgnoreCase);
        await coordinator.Open($"/trajecten/{id}");
        Assert.DoesNotContain("<script", coordinator.Source, StringComparison.OrdinalIgnoreCase);
        foreach (var mail in await host.Region.Store.Messages.Of(Guid.Parse(id)))
        {
            await coordinator.Open($"/demo/mail/{mail.Id}");
            Assert.DoesNotContain("alert(", coordinator.Shown, StringComparison.Ordinal);
        }
    }

    private static bool IsOfARegion(string form) =>
        Array.Exists(OfARegion, path => form.StartsWith(path, StringComparison.Ordinal));

    /// <summary>Where a form that was refused ends: it takes nothing.</summary>
    private static bool IsRefusal(string form) => form.StartsWith("/fout/", StringComparison.Ordinal);

    private static async Task IsText(Browser browser, string path)
    {
        Assert.Equal(HttpStatusCode.OK, await browser.Open(path));
        IsText(browser);
    }

    /// <summary>It is there to be read, and not to be run.</summary>
    private static void IsText(Browser browser)
    {
        Assert.Contains("<script>alert('x')", browser.Shown, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", browser.Source, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", browser.Source, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<HttpStatusCode> Post(HttpClient client, string path)
    {
        using var form = new FormUrlEncodedContent([new("reden", "zomaar"), new("wat", "afsluiten"), new("naar", "dag"), new("stand", "stop"), new("mijlpaal", "G01")]);
        return (await client.PostAsync(new Uri(path, UriKind.Relative), form)).StatusCode;
    }

    /// <summary>All that pages take: a path for each form.</summary>
    private static async Task<List<string>> Forms(WebHostOf host)
    {
        var forms = new List<string>();
        foreach (var endpoint in host.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await host.Services.GetRequiredService<PageLoader>().LoadAsync(page, endpoint.Metadata);
                var path = "/" + endpoint.RoutePattern.RawText!.TrimStart('/').Replace("{id:guid?}", "", StringComparison.Ordinal)
                    .Replace("{mijlpaal}", "G01", StringComparison.Ordinal).Replace("{token}", $"{Guid.NewGuid()}.A", StringComparison.Ordinal);
                forms.AddRange(compiled.HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name is { } name ? $"{path}?handler={name}" : path));
            }
        }

        return forms;
    }
}
