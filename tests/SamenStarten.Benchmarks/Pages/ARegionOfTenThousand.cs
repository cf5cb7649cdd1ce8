using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using SamenStarten.Benchmarks.Durability;
using SamenStarten.Core.Calendar;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;

namespace SamenStarten.Benchmarks.Pages;

/// <summary>
/// The web host with the demo and ten thousand trajectories more in its database, begun in the past year by messages of which nobody
/// answered one. It is filled once, and then started anew: nothing is in memory that the first requests don't bring there.
/// </summary>
internal sealed class ARegionOfTenThousand : IAsyncDisposable
{
    public const int Trajectories = 10_000;

    /// <summary>Messages that are taken in together: what one commit of the writer can hold.</summary>
    private const int Together = 64;

    private static readonly Lazy<Task<ARegionOfTenThousand>> Once = new(Fill);

    private readonly TemporaryFolder _folder;
    private readonly WebApplication _web;

    private ARegionOfTenThousand(TemporaryFolder folder, WebApplication web, HttpClient client, string hero, IReadOnlyList<string> pages)
    {
        (_folder, _web, Client, Hero, PagesOfTrajectories) = (folder, web, client, hero, pages);
    }

    /// <summary>The one that all benchmarks of this run look at.</summary>
    public static Task<ARegionOfTenThousand> Filled => Once.Value;

    public HttpClient Client { get; }

    /// <summary>The page of the one trajectory of which four months were lived day by day.</summary>
    public string Hero { get; }

    /// <summary>The pages of the others.</summary>
    public IReadOnlyList<string> PagesOfTrajectories { get; }

    private static async Task<ARegionOfTenThousand> Fill()
    {
        var folder = new TemporaryFolder();
        var root = Path.GetDirectoryName(folder.NewDatabase())!;
        await using (var first = await Start(root))
        {
            await Fill(first.Services);
        }

        var web = await Start(root);
        var host = web.Services.GetRequiredService<RegionHost>();
        var hero = (await web.Services.GetRequiredService<DemoStory>().Hero())!.Value.Id;
        var rows = await host.Store.Trajectories.Rows();
        var address = web.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new ARegionOfTenThousand(
            folder, web, new HttpClient { BaseAddress = new Uri(address) }, Page(hero), [.. rows.Where(r => r.Id != hero).Select(r => Page(r.Id))]);

        static string Page(Guid id) => $"/trajecten/{id}";
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _web.StopAsync();
        await _web.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<WebApplication> Start(string root)
    {
        var web = WebHost.Create(
            ["--applicationName=SamenStarten.Web", $"--contentRoot={root}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning"]);
        await web.StartAsync();
        return web;
    }

    private static async Task Fill(IServiceProvider services)
    {
        var host = services.GetRequiredService<RegionHost>();
        await host.Region.Outgoing.Set(new OutgoingSwitch(Stopped: false, DryRun: true, null));
        var now = host.Clock.GetCurrentInstant();
        foreach (var together in Enumerable.Range(0, Trajectories).Chunk(Together))
        {
            await Task.WhenAll(together.Select(number => host.Region.Intake.Take(Message(number, now), null)));
        }

        await services.GetRequiredService<DemoTime>().Settle();
    }

    /// <summary>Entries of the past year; releases from tomorrow to a year and a half ahead.</summary>
    private static string Message(int number, Instant now)
    {
        var today = now.LocalDate();
        var entry = today.PlusDays(-(number * 7 % 360));
        var release = today.PlusDays(1 + (number * 13 % 540));
        return JsonSerializer.Serialize(new
        {
            specversion = "1.0",
            id = $"many-{number}",
            source = "urn:benchmark",
            type = "nl.reintegratie.detentie-gestart.v1",
            time = InstantPattern.ExtendedIso.Format(now),
            data = new
            {
                kenmerk = $"MANY-{number}",
                persoon = new { voornamen = "Persoon", achternaam = $"Verzonnen {number}", geboortedatum = "1990-01-01" },
                inrichting = "PI Heerhugowaard",
                binnenkomst = LocalDatePattern.Iso.Format(entry),
                titel = "veroordeeld",
                gemeente = new { code = "0361", naam = "Alkmaar" },
                einddatum = new { datum = LocalDatePattern.Iso.Format(release), zekerheid = "definitief" },
            },
        });
    }
}
