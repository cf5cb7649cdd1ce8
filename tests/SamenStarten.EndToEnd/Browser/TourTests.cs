using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>The five sentences that lead a newcomer through the demo, followed as they stand on the work list.</summary>
[Collection(BrowserTests.Name)]
public sealed partial class TourTests(DemoInBrowser demo)
{
    [Theory]
    [InlineData(320, true)]
    [InlineData(320, false)]
    [InlineData(1440, true)]
    [InlineData(1440, false)]
    public async Task The_five_sentences_hold(int width, bool script)
    {
        Chromium.SkipUnlessFound();
        await using var web = await demo.Copy();
        await using var visitor = await demo.Visit(web.Address, new Screen(width, 800, script));
        var page = visitor.Page;

        // It is Friday, and somebody is free on Monday without a bed: on top.
        await visitor.Open("/");
        var sentences = page.Locator("ol.tour li");
        Assert.Equal(5, await sentences.CountAsync());
        var hero = await sentences.Nth(0).GetByRole(AriaRole.Link).InnerTextAsync();
        Assert.Contains("vr 17 apr", await page.Locator(".demo__clock").InnerTextAsync(), StringComparison.Ordinal);
        var top = page.Locator("main table tbody tr").First;
        Assert.EndsWith(await top.GetByRole(AriaRole.Link).InnerTextAsync(), hero, StringComparison.Ordinal);
        Assert.Contains("ma 20 apr", await top.InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange(await visitor.Width(), 1, width);

        // Open it: who leads, when out and what goes wrong first; what was sent and what comes.
        await top.GetByRole(AriaRole.Link).ClickAsync();
        var heading = await page.Locator("h1").InnerTextAsync();
        Assert.StartsWith(hero, heading, StringComparison.Ordinal);
        var problem = (await page.Locator("dl.facts dd").First.InnerTextAsync()).Split('\n')[0].Trim();
        Assert.Equal(1, await OpenLine(page, problem).CountAsync());
        Assert.NotEqual(0, await page.Locator("h2#komt + table tbody tr").CountAsync());
        Assert.NotEqual(0, await page.Locator("h2#verstuurd ~ details tbody tr").CountAsync());
        Assert.InRange(await visitor.Width(), 1, width);

        // Read the mail: one link, no name; behind it, Gedaan.
        var trajectory = page.Url;
        await visitor.Open("/");
        await sentences.Nth(2).GetByRole(AriaRole.Link).ClickAsync();
        var mail = page.Locator(".mail");
        Assert.Equal(1, await mail.GetByRole(AriaRole.Link).CountAsync());
        var text = await mail.InnerTextAsync();
        Assert.All(heading.Split(": ")[1].Split(' ').Where(part => char.IsUpper(part[0])), name => Assert.DoesNotContain(name, text, StringComparison.Ordinal));
        Assert.InRange(await visitor.Width(), 1, width);
        await mail.GetByRole(AriaRole.Link).ClickAsync();
        Assert.InRange(await visitor.Width(), 1, width);
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^Gedaan\\s+{Regex.Escape(problem)}$") }).ClickAsync();
        Assert.Contains("Dit staat nu op gedaan", await visitor.Said.InnerTextAsync(), StringComparison.Ordinal);
        Assert.InRange(await visitor.Width(), 1, width);
        await page.GotoAsync(trajectory);
        Assert.Equal(0, await OpenLine(page, problem).CountAsync());
        Assert.DoesNotContain(problem, await page.Locator("dl.facts dd").First.InnerTextAsync(), StringComparison.Ordinal);

        // A day on: who doesn't answer is reminded.
        await visitor.Press("Een dag verder");
        await visitor.UntilTheClockStands();
        Assert.Matches(HowMany(), await visitor.Said.InnerTextAsync());
        Assert.Contains("za 18 apr", await page.Locator(".demo__clock").InnerTextAsync(), StringComparison.Ordinal);

        // As an administrator: nothing stands still.
        await visitor.Press("beheerder");
        Assert.EndsWith("/beheer", page.Url, StringComparison.Ordinal);
        Assert.StartsWith("0", (await page.Locator(".numbers li").First.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.InRange(await visitor.Width(), 1, width);
    }

    [Fact]
    public async Task From_a_mail_on_a_phone_to_done_is_two_clicks()
    {
        Chromium.SkipUnlessFound();
        await using var web = await demo.Copy();
        await using var phone = await demo.Visit(web.Address, Screen.Phone);
        await phone.Open("/");
        await phone.Page.Locator("ol.tour li").Nth(2).GetByRole(AriaRole.Link).ClickAsync();
        var done = phone.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Gedaan") });

        await phone.Page.Locator(".mail").GetByRole(AriaRole.Link).ClickAsync();
        var asked = await done.CountAsync();
        await done.First.ClickAsync();

        Assert.Contains("Dit staat nu op gedaan", await phone.Said.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(asked - 1, await done.CountAsync());
    }

    private static ILocator OpenLine(IPage page, string problem) => page.Locator("h3.item__name", new() { HasText = problem });

    [GeneratedRegex(@"Er zijn \d+ mails gemaakt")]
    private static partial Regex HowMany();
}
