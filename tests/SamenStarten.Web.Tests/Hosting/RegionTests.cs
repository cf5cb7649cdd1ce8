using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using SamenStarten.Channels.Setup;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Store.People;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
using SamenStarten.Web.SignIn;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Hosting;

public sealed class RegionTests
{
    [Fact]
    public async Task A_region_runs_on_the_clock_of_the_system()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();

        Assert.Equal("{\"status\":\"ok\"}", await client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        Assert.Equal(RegionMode.Real, host.Region.Mode);
        Assert.IsNotType<SimulatedClock>(host.Region.Clock);
    }

    [Fact]
    public async Task Keys_of_sessions_lie_sealed_beside_the_accounts()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();
        var folder = host.Services.GetRequiredService<StartUp>().Region.AccountsPath + ".sessions";

        var kept = await File.ReadAllTextAsync(Assert.Single(Directory.GetFiles(folder)));

        Assert.Contains("<sealed", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", kept, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_master_key_is_refused_with_a_sentence() =>
        Assert.Contains("master-key-malformed", await Refused(options => options, masterKey: "too short"), StringComparison.Ordinal);

    [Fact]
    public async Task A_sender_that_gives_something_away_is_refused_with_the_setting() => Assert.Contains(
        "'Region:Mail:Senders:0:Name'",
        await Refused(options => options with { Mail = options.Mail with { Senders = [options.Mail.Senders[0] with { Name = "Reclassering Voorbeeld" }] } }),
        StringComparison.Ordinal);

    [Fact]
    public async Task A_region_without_a_sender_is_refused_with_the_setting() => Assert.Contains(
        "'Region:Mail:Senders'", await Refused(options => options with { Mail = options.Mail with { Senders = [] } }), StringComparison.Ordinal);

    [Fact]
    public async Task A_workflow_that_is_not_there_is_refused_with_the_setting() =>
        Assert.Contains("'Region:Workflow'", await Refused(options => options with { Workflow = "none.yaml" }), StringComparison.Ordinal);

    [Fact]
    public async Task The_clock_of_the_demo_moves_a_second_a_deed_or_when_it_is_moved_and_mails_go_to_a_folder()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.CreateClient();
        var clock = Assert.IsType<SimulatedClock>(host.Region.Clock);
        var time = host.Services.GetRequiredService<DemoTime>();
        await time.MoveTo(Instant.FromUtc(2036, 1, 14, 8, 0));
        await client.Begin();
        Assert.Equal(Instant.FromUtc(2036, 1, 14, 8, 0, 1), clock.GetCurrentInstant());

        await time.MoveTo(Instant.FromUtc(2036, 1, 21, 8, 0));

        Assert.Equal(Instant.FromUtc(2036, 1, 21, 8, 0), clock.GetCurrentInstant());
        Assert.NotEmpty(await host.Region.Store.Messages.CountPerContact());
    }

    /// <summary>Why a region that is right but for one thing doesn't open.</summary>
    private static async Task<string> Refused(Func<RegionOptions, RegionOptions> but, string? masterKey = null)
    {
        using var scratch = new Scratch();
        var options = new RegionOptions
        {
            Database = scratch.PathOf("region.db"),
            MasterKeyFile = scratch.Write("masterkey", masterKey ?? MasterKey.NewText()),
            Mail = new ChannelOptions
            {
                Pickup = new PickupOptions { Folder = scratch.PathOf("mail") },
                Senders =
                [
                    new SenderOptions
                    {
                        Channel = "pickup",
                        FromAddress = "trajecten@gemeente.example",
                        Name = "Gemeente Voorbeeld",
                        Phone = "14 0000",
                        LinkBase = new Uri("https://gemeente.example"),
                    },
                ],
            },
        };
        await using (var right = new RegionHost(new StartUp(RegionMode.Real, options, new SignInSettings()), NullLoggerFactory.Instance))
        {
            if (masterKey is null)
            {
                await right.OpenIt();
            }
        }

        await using var wrong = new RegionHost(new StartUp(RegionMode.Real, but(options), new SignInSettings()), NullLoggerFactory.Instance);
        return (await Assert.ThrowsAsync<StartRefusedException>(() => wrong.OpenIt())).Message;
    }
}
