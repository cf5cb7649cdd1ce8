using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Orchestrations.Engine;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Hosting;
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
    public async Task A_wrong_master_key_is_refused_with_a_sentence()
    {
        using var scratch = new Scratch();
        await using var host = WebHostOf.ARegion(("Region:MasterKeyFile", scratch.Write("masterkey", "too short")));

        var refused = Assert.Throws<StartRefusedException>(() => host.CreateClient());

        Assert.Contains("master-key-malformed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sender_that_gives_something_away_is_refused_with_the_setting()
    {
        await using var host = WebHostOf.ARegion(("Region:Mail:Senders:0:Name", "Reclassering Voorbeeld"));

        Assert.Contains("'Region:Mail:Senders:0:Name'", Assert.Throws<StartRefusedException>(() => host.CreateClient()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_of_the_demo_stands_still_until_it_is_moved_and_mails_go_to_a_folder()
    {
        await using var host = WebHostOf.TheDemo();
        using var client = host.CreateClient();
        var clock = Assert.IsType<SimulatedClock>(host.Region.Clock);
        var time = host.Services.GetRequiredService<DemoTime>();
        await time.MoveTo(Instant.FromUtc(2036, 1, 14, 8, 0));
        await client.Begin();
        Assert.Equal(Instant.FromUtc(2036, 1, 14, 8, 0), clock.GetCurrentInstant());

        await time.MoveTo(Instant.FromUtc(2036, 1, 21, 8, 0));

        Assert.Equal(Instant.FromUtc(2036, 1, 21, 8, 0), clock.GetCurrentInstant());
        Assert.NotEmpty(await host.Region.Store.Messages.CountPerContact());
    }
}
