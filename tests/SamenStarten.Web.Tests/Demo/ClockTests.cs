using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SamenStarten.Web.Demo;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Demo;

/// <summary>The clock of the demo goes forward when somebody moves it, and says how far it is.</summary>
public sealed class ClockTests
{
    [Fact]
    public async Task A_day_on_leads_back_to_where_one_was()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        await browser.Open("/werklijst");

        Assert.Equal("/werklijst", await browser.Press("/demo/klok", ("naar", "dag"), ("terug", "/werklijst")));

        Assert.Equal(Instant.FromUtc(2026, 1, 13, 8, 0), host.Region.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task It_leads_to_no_other_site()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        await browser.Open("/werklijst");

        Assert.Equal("/", await browser.Press("/demo/klok", ("naar", "dag"), ("terug", "https://elders.example/")));
    }

    [Fact]
    public async Task Back_in_time_it_stays_where_it_is()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var browser = new Browser(host);
        var before = host.Region.Clock.GetCurrentInstant();
        await browser.Open("/werklijst");

        await browser.Press("/demo/klok", ("naar", "datum"), ("datum", "2025-01-01"));

        Assert.Equal(before, host.Region.Clock.GetCurrentInstant());
    }

    [Fact]
    public async Task While_it_runs_the_page_says_how_far_it_is_and_then_leads_back()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = host.CreateClient();
        await coordinator.Begin();
        var time = host.Services.GetRequiredService<DemoTime>();
        using var browser = new Browser(host);
        var until = host.Region.Clock.GetCurrentInstant() + Duration.FromDays(365);

        await time.SetOut(until, TimeSpan.Zero);
        Assert.NotNull(time.Journey);
        var answer = await coordinator.Get("/demo/klok?terug=/werklijst&mails=0");
        Assert.Contains("<progress", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("2", Assert.Single(answer.Headers.GetValues("Refresh")));

        await time.SetOut(until, Timeout.InfiniteTimeSpan);
        Assert.Null(time.Journey);
        Assert.Equal(until, host.Region.Clock.GetCurrentInstant());
        Assert.Equal("/werklijst", (await coordinator.Get("/demo/klok?terug=/werklijst&mails=0")).Headers.Location?.OriginalString);
    }
}
