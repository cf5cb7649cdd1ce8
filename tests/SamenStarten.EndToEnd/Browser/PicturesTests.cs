using Microsoft.Playwright;

namespace SamenStarten.EndToEnd.Browser;

/// <summary>The pictures of the README: where <c>docs/pictures/make</c> wants them, and otherwise beside the test results.</summary>
[Collection(BrowserTests.Name)]
[Trait("for", "pictures")]
public sealed class PicturesTests(DemoInBrowser demo)
{
    private const int MostBytes = 200 * 1024;
    private static readonly Screen Picture = new(1280, 800);
    private static readonly Screen Phone = new(390, 800);

    [Fact]
    public async Task The_pictures_of_the_README_are_made()
    {
        Chromium.SkipUnlessFound();
        await using var web = await demo.Copy();
        await using var desk = await demo.Visit(web.Address, Picture);
        await using var phone = await demo.Visit(web.Address, Phone);

        await desk.Open("/werklijst");
        await Take(desk, "work-list");
        await phone.Open("/werklijst");
        await phone.Page.Locator("ol.tour li").Nth(2).Locator("a").ClickAsync();
        await phone.Page.Locator(".mail a").ClickAsync();
        await Take(phone, "partner-on-a-phone", "main");
        await desk.Page.Locator("ol.tour li").Nth(2).Locator("a").ClickAsync();
        await Take(desk, "mail");
        await desk.Open(demo.Hero);
        await Take(desk, "trajectory", "main");
        await Take(desk, "timeline", "#tijdlijn");
        await desk.As("administrator");
        await desk.Open("/beheer");
        await Take(desk, "administrator");
    }

    private static string Folder =>
        Environment.GetEnvironmentVariable("PICTURES") is { Length: > 0 } folder ? folder : Path.Combine(AppContext.BaseDirectory, "TestResults");

    /// <param name="from">What stands at the top of the picture.</param>
    private static async Task Take(Visitor visitor, string name, string? from = null)
    {
        var top = from is null ? 0 : (await visitor.Page.Locator(from).BoundingBoxAsync())!.Y;
        var size = visitor.Page.ViewportSize!;
        var picture = Path.Combine(Folder, $"{name}.png");
        await visitor.Page.ScreenshotAsync(new PageScreenshotOptions
        {
            Path = picture,
            FullPage = true,
            Clip = new Clip { X = 0, Y = top, Width = size.Width, Height = size.Height },
            Animations = ScreenshotAnimations.Disabled,
        });
        Assert.InRange(new FileInfo(picture).Length, 1, MostBytes);
    }
}
