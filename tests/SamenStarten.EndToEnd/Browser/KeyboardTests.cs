using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>Without a mouse everything can be reached and done, and one sees where one is.</summary>
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(DemoInBrowser demo)
{
    private const int MostStops = 600;

    /// <summary>What can be operated and is seen; what is folded away comes when it is opened.</summary>
    private const string Controls = """
        [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
            .filter(control => control.checkVisibility()).length
        """;

    private const string Mark = """
        (async () => {
            const control = document.activeElement;
            if (!control || control === document.body || control.dataset.seen) { return null; }
            control.dataset.seen = 'yes';
            const style = getComputedStyle(control);
            const isOnScreen = () => { const box = control.getBoundingClientRect(); return box.width > 0 && box.bottom > 0 && box.top < innerHeight; };
            for (let frame = 0; frame < 60 && !isOnScreen(); frame++) { await new Promise(painted => requestAnimationFrame(painted)); }
            const isSeen = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && isOnScreen();
            return (isSeen ? 'seen: ' : 'unseen: ') + control.outerHTML.slice(0, 120) + ` ${style.outline} ${control.getBoundingClientRect().top}`;
        })()
        """;

    [Theory]
    [InlineData("work list")]
    [InlineData("trajectory")]
    [InlineData("task behind a link")]
    public async Task The_tab_key_reaches_everything_and_shows_where_it_is(string what)
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, Screen.Desk);
        await Open(visitor, what);
        var controls = await visitor.Page.EvaluateAsync<int>(Controls);

        var stops = await Stops(visitor.Page);

        Assert.DoesNotContain(stops, stop => stop.StartsWith("unseen", StringComparison.Ordinal));
        // A date field and a group of radio buttons are several stops, or one for several: nothing of the kind is on these pages but the demo's date.
        Assert.Equal(controls, stops.Count);
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_menu()
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, Screen.Desk);
        await visitor.Open("/werklijst");
        var keyboard = visitor.Page.Keyboard;

        await keyboard.PressAsync("Tab");
        Assert.Equal("Naar de inhoud", await visitor.Page.EvaluateAsync<string>("document.activeElement.innerText"));
        await keyboard.PressAsync("Enter");
        Assert.Equal("main", await visitor.Page.EvaluateAsync<string>("document.activeElement.id"));
        await keyboard.PressAsync("Tab");

        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.getElementById('main').contains(document.activeElement)"));
    }

    [Fact]
    public async Task Enter_opens_a_trajectory_unfolds_what_happened_and_says_no_answer()
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, Screen.Desk);
        var page = visitor.Page;
        await visitor.Open("/werklijst");
        await page.Locator($"a[href='{demo.Trajectories[0]}']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync($"**{demo.Trajectories[0]}");

        var folded = page.Locator("h2#gebeurd + details");
        await folded.Locator("summary").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await folded.Locator("tbody tr").First.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new() { Name = "Geen gehoor" }).First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await visitor.Said.WaitForAsync();
        Assert.Contains("geen gehoor", await visitor.Said.InnerTextAsync(), StringComparison.Ordinal);
    }

    private async Task Open(Visitor visitor, string what)
    {
        await visitor.Open(what == "trajectory" ? demo.Hero : "/werklijst");
        if (what == "task behind a link")
        {
            await visitor.Page.Locator("ol.tour li").Nth(2).Locator("a").ClickAsync();
            await visitor.Page.Locator(".mail a").ClickAsync();
        }
    }

    /// <summary>Every control once, in the order in which the key comes to it.</summary>
    private static async Task<List<string>> Stops(IPage page)
    {
        var stops = new List<string>();
        for (var i = 0; i < MostStops; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("document.activeElement === document.body"))
            {
                break;
            }

            if (await page.EvaluateAsync<string?>(Mark) is { } stop)
            {
                stops.Add(stop);
            }
        }

        return stops;
    }
}
