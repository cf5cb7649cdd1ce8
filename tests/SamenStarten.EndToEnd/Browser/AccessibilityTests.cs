namespace SamenStarten.EndToEnd.Browser;

/// <summary>
/// Nothing on any page hinders anybody, as far as a program can see it; and nobody scrolls sideways. One state in Dutch and the next in
/// English: what a page is made of doesn't differ by language.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(DemoInBrowser demo)
{
    public static TheoryData<string, string> States { get; } = new(PageStates.All.Keys.Select((name, place) => (name, place % 2 == 0 ? "nl" : "en")));

    [Theory]
    [MemberData(nameof(States))]
    public async Task Nothing_hinders_anybody_on(string state, string language)
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, Screen.Desk);
        await visitor.In(language);
        await PageStates.All[state](new PageStates(demo, visitor));

        Assert.Empty(await Axe.Findings(visitor, Screen.Desk));
        Assert.Empty(await Axe.Findings(visitor, Screen.Phone));
        Assert.Equal(language, await visitor.Page.Locator("html").GetAttributeAsync("lang"));
    }

    [Fact]
    public async Task Nothing_hinders_anybody_while_the_clock_runs_nor_on_a_link_that_expired()
    {
        Chromium.SkipUnlessFound();
        await using var web = await demo.Copy();
        await using var visitor = await demo.Visit(web.Address, Screen.Desk);
        await visitor.Open("/");
        await visitor.Page.Locator("ol.tour li").Nth(2).Locator("a").ClickAsync();
        var link = (await visitor.Page.Locator(".mail a").GetAttributeAsync("href"))!;
        await visitor.Page.FillAsync("#demo-datum", "2026-07-30");
        await using (await visitor.HoldTheClocksPage())
        {
            await visitor.Page.Locator("button[value=datum]").ClickAsync();
            await visitor.Page.Locator("progress").WaitForAsync();
            Assert.Empty(await Axe.Findings(visitor, Screen.Desk));
        }

        await visitor.UntilTheClockStands();
        await visitor.Open(link);
        Assert.Empty(await Axe.Findings(visitor, Screen.Desk));

        await visitor.In("en");
        await visitor.Open(link);
        Assert.Empty(await Axe.Findings(visitor, Screen.Phone));

        await visitor.Page.Locator("form[action*='Renew'] button").ClickAsync();
        Assert.Equal(0, await visitor.Page.Locator("form[action*='Renew']").CountAsync());
        Assert.Empty(await Axe.Findings(visitor, Screen.Phone));
    }
}
