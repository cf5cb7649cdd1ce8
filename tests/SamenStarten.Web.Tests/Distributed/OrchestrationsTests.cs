using System.Net;
using System.Text.Json.Nodes;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;
using SamenStarten.Web.Tests.SignIn;

namespace SamenStarten.Web.Tests.Distributed;

/// <summary>The administrator sees how orchestrations are that run elsewhere, and that nothing is lost when they don't.</summary>
public sealed class OrchestrationsTests
{
    [Fact]
    public async Task What_does_not_run_is_shown_beside_its_trajectory_and_the_rest_is_counted()
    {
        await using var functions = await FunctionsStub.Start();
        await using var host = WebHostOf.AProcessOf(SharedRegion.New() with { Functions = functions.Address });
        using var client = host.Program(Scopes.Messages, Scopes.ReadTrajectories);
        var ids = await Begin(client, 103);
        (functions.NotRunning[ids[0].Id], functions.NotRunning[ids[1].Id]) = ("Pending", "Failed");
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();

        Assert.Equal(HttpStatusCode.OK, await administrator.Open("/beheer"));

        Assert.Contains("1 mislukt, 1 gaat beginnen, 101 loopt", administrator.Shown, StringComparison.Ordinal);
        Assert.True(Place(administrator, ids[1].Number) < Place(administrator, ids[0].Number), "What is stuck comes first.");
        Assert.DoesNotContain(ids[2].Number, administrator.Shown, StringComparison.Ordinal);
        Assert.Equal([3, 100], functions.Asked.Order());
        Assert.DoesNotContain("niet bereikbaar", administrator.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_engine_gave_up_on_is_shown_and_offered_again()
    {
        await using var functions = await FunctionsStub.Start();
        await using var host = WebHostOf.AProcessOf(SharedRegion.New() with { Functions = functions.Address });
        using var client = host.Program(Scopes.Messages, Scopes.ReadTrajectories);
        var (id, number) = (await Begin(client, 1))[0];
        functions.Poison.Add(Poison("p-1", id.ToString(), null));
        functions.Poison.Add(Poison("p-2", null, "pickup:trajecten@gemeente.example"));
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();
        await administrator.Open("/beheer");
        Assert.Contains("Er is niets verloren", administrator.Shown, StringComparison.Ordinal);
        Assert.Contains(number, administrator.Shown, StringComparison.Ordinal);
        Assert.Contains("pickup:trajecten@gemeente.example", administrator.Shown, StringComparison.Ordinal);

        Assert.Equal("/beheer", await administrator.Press("/beheer?handler=Replay"));

        Assert.Equal(1, functions.Replayed);
        await administrator.Open("/beheer");
        Assert.Contains("De berichten zijn opnieuw aangeboden.", administrator.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_engine_out_of_reach_the_page_says_so_and_shows_everything_else()
    {
        await using var host = WebHostOf.AProcessOf(SharedRegion.New());
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();
        await host.Program(Scopes.Messages, Scopes.ReadTrajectories).Begin();

        Assert.Equal(HttpStatusCode.OK, await administrator.Open("/beheer"));

        Assert.Contains("De motor is niet bereikbaar.", administrator.Shown, StringComparison.Ordinal);
        Assert.Contains("Gemeente Voorbeeld", administrator.Shown, StringComparison.Ordinal);
        Assert.Equal("/beheer", await administrator.Press("/beheer?handler=Replay"));
        await administrator.Open("/beheer");
        Assert.Contains("er is niets opnieuw aangeboden", administrator.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_engine_that_does_not_let_us_in_is_out_of_reach()
    {
        await using var functions = await FunctionsStub.Start();
        await using var host = WebHostOf.AProcessOf(SharedRegion.New() with { Functions = functions.Address }, ("SignIn:Jwt:Audience", "another"));
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();

        await administrator.Open("/beheer");

        Assert.Contains("Niet bekend zolang de motor niet bereikbaar is.", administrator.Shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_a_region_of_one_process_there_is_nothing_to_offer_again()
    {
        await using var host = WebHostOf.ARegion();
        using var administrator = new Browser(host);
        await administrator.ComeInAsFirst();
        await administrator.Open("/beheer");
        Assert.DoesNotContain("Berichten die de motor opgaf", administrator.Shown, StringComparison.Ordinal);

        Assert.Equal("NotFound", await administrator.Press("/beheer?handler=Replay"));
    }

    private static async Task<List<(Guid Id, string Number)>> Begin(HttpClient client, int many)
    {
        var lines = Enumerable.Range(0, many).Select(i => Messages.Start($"m-{i}", $"D-{i}"));
        await client.PostText("/v1/detentieberichten", string.Join('\n', lines), Calls.NdJson);
        var list = await client.Json("/v1/trajecten?sorteer=nummer");
        return [.. list.GetProperty("resultaten").EnumerateArray().Select(t => (t.GetProperty("id").GetGuid(), t.GetProperty("nummer").GetString()!))];
    }

    private static int Place(Browser browser, string number) => browser.Shown.IndexOf(number, StringComparison.Ordinal) is >= 0 and var place ? place : throw new InvalidOperationException(number);

    private static JsonObject Poison(string id, string? trajectory, string? sender) =>
        new() { ["id"] = id, ["trajectory"] = trajectory, ["sender"] = sender, ["insertedAt"] = "2026-01-12T09:00:00+00:00", ["dequeueCount"] = 5 };
}
