using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>Somebody at a screen.</summary>
internal sealed class Visitor(Uri address, IBrowserContext context, IPage page) : IAsyncDisposable
{
    private const string Clock = "/demo/klok";

    private const string Painted = """
        async width => {
            for (let frame = 0; frame < 300 && innerWidth !== width; frame++) { await new Promise(painted => requestAnimationFrame(painted)); }
            await new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)));
        }
        """;

    /// <summary>How long the clock of the demo may run, in milliseconds.</summary>
    private const float ClocksPatience = 240_000;

    public IPage Page => page;

    /// <summary>What the page says about what was just done.</summary>
    public ILocator Said => page.Locator("main [role=status]");

    public async Task<int> Open(string path) => (await page.GotoAsync(path))!.Status;

    /// <summary>Looks through a role of the demo from now on.</summary>
    public Task As(string role, string contact = "") => Cookie("demo-rol", $"{role}|{contact}");

    public Task In(string language) => Cookie("taal", language);

    public Task Press(string button) => page.GetByRole(AriaRole.Button, new() { Name = button }).First.ClickAsync();

    /// <summary>The page that says how far the clock of the demo is leads on by itself.</summary>
    public Task UntilTheClockStands() => page.WaitForURLAsync(url => !url.Contains(Clock, StringComparison.Ordinal), new() { Timeout = ClocksPatience });

    /// <summary>While this lasts, the page that says how far the clock is stays as it is.</summary>
    public async Task<IAsyncDisposable> HoldTheClocksPage()
    {
        await page.RouteAsync($"**{Clock}?*", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "refresh") });
        });
        return new Held(page);
    }

    /// <summary>Has forms sent as they are, as a browser does that knows of no required fields.</summary>
    public Task DoNotCheck() => page.EvaluateAsync("document.querySelectorAll('form').forEach(form => form.noValidate = true)");

    /// <summary>Opens all that is folded.</summary>
    public Task Unfold() => page.EvaluateAsync("document.querySelectorAll('details').forEach(details => details.open = true)");

    /// <summary>Another screen, and the page laid out and painted on it: a busy machine measures the one before otherwise.</summary>
    public async Task Resize(Screen screen)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        await page.EvaluateAsync(Painted, screen.Width);
    }

    /// <summary>How wide the page is: wider than the screen means scrolling sideways.</summary>
    public Task<int> Width() => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private sealed class Held(IPage page) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await page.UnrouteAllAsync();
            // Once it has come it may lead on by itself before it has loaded.
            await page.ReloadAsync(new() { WaitUntil = WaitUntilState.Commit });
        }
    }

    private Task Cookie(string name, string value) => context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = address.AbsoluteUri }]);
}
