using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Versions;

/// <summary>What if release is on another day: looking changes nothing.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public async Task It_shows_what_moves_and_who_hears_of_it_and_changes_nothing_until_somebody_says_so()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var id = Guid.Parse(await program.Begin());
        using var browser = new Browser(host);
        await browser.As(Roles.Coordinator);
        var before = (await host.Region.Store.Trajectories.Load(id))!.State.Version;

        Assert.Equal(HttpStatusCode.OK, await browser.Open($"/trajecten/{id}/wat-als?datum=2026-03-20"));

        Assert.Contains("Als de vrijlating op vr 20 mrt", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Wie hiervan hoort", browser.Shown, StringComparison.Ordinal);
        Assert.Contains("Zoals het wordt", browser.Shown, StringComparison.Ordinal);
        Assert.Equal(before, (await host.Region.Store.Trajectories.Load(id))!.State.Version);
        Assert.Equal($"/trajecten/{id}", await browser.Press($"/trajecten/{id}/einddatum", ("datum", "2026-07-20"), ("zekerheid", "definitief"), ("reden", "Zitting")));
        Assert.Equal(new NodaTime.LocalDate(2026, 7, 20), (await host.Region.Store.Trajectories.Load(id))!.State.ReleaseDate);
    }

    [Fact]
    public async Task A_day_that_can_not_be_says_why()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var program = host.CreateClient();
        var id = await program.Begin();
        using var browser = new Browser(host);
        await browser.As(Roles.Coordinator);

        await browser.Open($"/trajecten/{id}/wat-als?datum=2025-01-01");
        Assert.Contains("De einddatum ligt voor de dag van binnenkomst.", browser.Shown, StringComparison.Ordinal);

        await browser.Open($"/trajecten/{id}/wat-als?datum=morgen");
        Assert.Contains("Kies de dag.", browser.Shown, StringComparison.Ordinal);
    }
}
