using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>A browser, and the demo: filled once, and copied for whoever changes what others look at.</summary>
public sealed class DemoInBrowser : IAsyncLifetime
{
    /// <summary>How long something may take to appear, in milliseconds.</summary>
    private const float Patience = 20_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("samen-starten-browser-");
    private readonly List<WebProcess> _running = [];
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private WebProcess? _shared;

    private string Filled => Path.Combine(_folder.FullName, "filled");

    /// <summary>The demo that all look at; its hero and its clock stay as they are.</summary>
    internal Uri Shared => _shared!.Address;

    /// <summary>The trajectory that the five sentences are about.</summary>
    internal string Hero { get; private set; } = "";

    /// <summary>Its other open trajectories, as the work list has them.</summary>
    internal IReadOnlyList<string> Trajectories { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        if (Chromium.Path is not { } path)
        {
            return;
        }

        Directory.CreateDirectory(Filled);
        await (await WebProcess.Start(Filled)).DisposeAsync();
        _shared = await Copy();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });
        await using var coordinator = await Visit(Shared, Screen.Desk);
        await coordinator.Open("/werklijst");
        Hero = (await coordinator.Page.Locator("ol.tour li a").First.GetAttributeAsync("href"))!;
        var all = await coordinator.Page.Locator("tbody th a").EvaluateAllAsync<string[]>("links => links.map(link => link.getAttribute('href'))");
        Trajectories = [.. all.Where(trajectory => trajectory != Hero)];
    }

    /// <summary>A demo of its own, as it opens.</summary>
    internal async Task<WebProcess> Copy()
    {
        var copy = NewFolder();
        Directory.CreateDirectory(Path.Combine(copy, "data"));
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Filled, "data")))
        {
            File.Copy(file, Path.Combine(copy, "data", Path.GetFileName(file)));
        }

        return await Start(copy);
    }

    /// <summary>A web host with these settings.</summary>
    internal async Task<WebProcess> Start(string folder, params (string Key, string Value)[] settings)
    {
        var web = await WebProcess.Start(folder, settings);
        _running.Add(web);
        return web;
    }

    internal string NewFolder() => _folder.CreateSubdirectory(Guid.NewGuid().ToString("N")).FullName;

    /// <summary>Somebody who looks at this host with this screen.</summary>
    internal async Task<Visitor> Visit(Uri address, Screen screen)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = "nl-NL",
            ViewportSize = new ViewportSize { Width = screen.Width, Height = screen.Height },
            DeviceScaleFactor = screen.Zoom,
            JavaScriptEnabled = screen.Script,
            ForcedColors = screen.ForcedColours ? ForcedColors.Active : ForcedColors.None,
        });
        context.SetDefaultTimeout(Patience);
        return new Visitor(address, context, await context.NewPageAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        foreach (var web in _running)
        {
            await web.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
