using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>Large letters, and colours that somebody chose himself: nothing disappears.</summary>
[Collection(BrowserTests.Name)]
public sealed class SightTests(DemoInBrowser demo)
{
    /// <summary>What is a mark by its colour alone unless it has an edge.</summary>
    private const string WithoutAnEdge = """
        [...document.querySelectorAll('.tag, .item, .notice, .utrecht-button, input:not([type=hidden]), select, textarea, .numbers li')]
            .filter(mark => mark.checkVisibility())
            .filter(mark => ['Top', 'Right', 'Bottom', 'Left'].some(side => parseFloat(getComputedStyle(mark)[`border${side}Width`]) < 1
                || getComputedStyle(mark)[`border${side}Style`] === 'none'))
            .map(mark => mark.outerHTML.slice(0, 120))
        """;

    /// <summary>Marks of the picture that are painted as the ground is.</summary>
    private const string Unpainted = """
        [...document.querySelectorAll('svg.timeline circle, svg.timeline path, svg.timeline rect')]
            .filter(mark => { const style = getComputedStyle(mark), ground = getComputedStyle(document.body).backgroundColor;
                return [style.fill, style.stroke].every(colour => colour === 'none' || colour === ground); })
            .map(mark => mark.outerHTML.slice(0, 120))
        """;

    private static readonly string[] Pages = ["work list", "trajectory", "task", "administrator"];

    public static TheoryData<string> Looked { get; } = new(Pages);

    [Theory]
    [MemberData(nameof(Looked))]
    public async Task With_colours_of_one_s_own_every_mark_keeps_an_edge(string what)
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, Screen.Desk with { ForcedColours = true });
        await Open(visitor, what);

        Assert.True(await visitor.Page.EvaluateAsync<bool>("matchMedia('(forced-colors: active)').matches"));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(WithoutAnEdge));
        Assert.Empty(await visitor.Page.EvaluateAsync<string[]>(Unpainted));
        await Keep(visitor.Page, $"forced-colours-{what}");
    }

    /// <summary>A window of 1440 at 200 % has room for 720.</summary>
    [Theory]
    [MemberData(nameof(Looked))]
    public async Task At_twice_the_size_nothing_falls_off_the_screen(string what)
    {
        Chromium.SkipUnlessFound();
        await using var visitor = await demo.Visit(demo.Shared, new Screen(720, 450, Zoom: 2));
        await Open(visitor, what);

        Assert.InRange(await visitor.Width(), 1, 720);
        await Keep(visitor.Page, $"zoom-{what}");
    }

    private async Task Open(Visitor visitor, string what)
    {
        switch (what)
        {
            case "work list":
                await visitor.Open("/werklijst");
                break;
            case "trajectory":
                await visitor.Open(demo.Hero);
                break;
            case "task":
                await visitor.Open("/");
                await visitor.Page.Locator("ol.tour li").Nth(2).Locator("a").ClickAsync();
                await visitor.Page.Locator(".mail a").ClickAsync();
                break;
            default:
                await visitor.As("administrator");
                await visitor.Open("/beheer");
                break;
        }
    }

    /// <summary>For whoever wants to see it: beside the test results.</summary>
    private static Task<byte[]> Keep(IPage page, string name) => page.ScreenshotAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "TestResults", $"{name}.png") });
}
