using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SamenStarten.Orchestrations;
using SamenStarten.Orchestrations.Versions;
using SamenStarten.Web.Access;
using SamenStarten.Web.Pages.Administration;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Versions;

/// <summary>An administrator has running trajectories go over to another version, after having seen what it does.</summary>
public sealed class MigrateTests
{
    private const string Versions = "/beheer/werkprocessen";
    private const string Second = $"{Versions}/overzetten?werkproces=samen-starten&versie=2";

    [Fact]
    public async Task All_go_over_after_one_more_look_and_the_page_says_how_many()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);

        await browser.Open(Versions);
        Assert.Contains("Bekijk wat het voor 2 andere trajecten zou doen", browser.Shown, StringComparison.Ordinal);
        await browser.Open(Second);
        Assert.Contains("<strong>2</strong> lopende trajecten op een andere versie", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("<strong>2</strong> termijnen die verschuiven", browser.Shown, StringComparison.Ordinal);
        Assert.Equal("OK", await browser.Press($"{Versions}/overzetten?handler=Check", ("werkproces", "samen-starten"), ("versie", "2"), ("welke", "alle")));
        Assert.Contains("2 trajecten gaan over", browser.Shown, StringComparison.Ordinal);
        Assert.Equal("OK", await browser.Press($"{Versions}/overzetten", ("werkproces", "samen-starten"), ("versie", "2"), ("welke", "alle"), ("reden", "")));
        Assert.Contains("Schrijf op waarom.", browser.Shown, StringComparison.Ordinal);
        Assert.Equal(Versions, await browser.Press($"{Versions}/overzetten", ("werkproces", "samen-starten"), ("versie", "2"), ("welke", "alle"), ("reden", "Nieuwe afspraken")));
        await host.Services.GetRequiredService<MigrationRuns>().Ended;

        await browser.Open(Versions);
        Assert.Contains("2 van 2 trajecten zijn over.", browser.Shown, StringComparison.Ordinal);
        Assert.All(await host.Region.Store.Trajectories.Rows(), row => Assert.Equal(2, row.WorkflowVersion));
    }

    [Fact]
    public async Task Only_what_is_ticked_goes_over_and_nothing_ticked_goes_nowhere()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);
        var first = (await host.Region.Store.Trajectories.Rows())[0].Id;

        await browser.Open(Second);
        await browser.Press($"{Versions}/overzetten?handler=Check", ("werkproces", "samen-starten"), ("versie", "2"), ("welke", "aangekruist"));
        Assert.Contains("Kruis aan welke trajecten over moeten.", browser.Shown, StringComparison.Ordinal);
        await browser.Press(
            $"{Versions}/overzetten", ("werkproces", "samen-starten"), ("versie", "2"), ("welke", "aangekruist"), ("traject", $"{first}"), ("reden", "Proef"));
        await host.Services.GetRequiredService<MigrationRuns>().Ended;

        Assert.Equal([first], (await host.Region.Store.Trajectories.Rows()).Where(row => row.WorkflowVersion == 2).Select(row => row.Id));
    }

    [Fact]
    public async Task A_version_that_is_not_kept_is_not_there()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = await Administrator(host);

        Assert.Equal(HttpStatusCode.NotFound, await browser.Open($"{Versions}/overzetten?werkproces=samen-starten&versie=9"));
    }

    /// <summary>Two trajectories run on version 1, and version 2 is kept too.</summary>
    private static async Task<Browser> Administrator(WebHostOf host)
    {
        using var program = host.CreateClient();
        await program.Begin();
        await program.Begin("m-2", "D-2");
        var text = await File.ReadAllTextAsync(Path.Combine(ProductFiles.DefaultFolder, "samen-starten.yaml"));
        var (second, _) = ConfiguredWorkflows.Read(
            new WorkflowFile(
                "samen-starten.yaml",
                text.Replace("{ id: samen-starten, version: 1,", "{ id: samen-starten, version: 2,", StringComparison.Ordinal)
                    .Replace("    due: D0 + 2 WD", "    due: D0 + 3 WD", StringComparison.Ordinal)),
            null, null, new Dictionary<string, WorkflowFile>());
        await host.Region.Store.Workflows.Keep(second!, mayReplace: false);
        var browser = new Browser(host);
        await browser.As(Roles.Administrator);
        return browser;
    }
}
