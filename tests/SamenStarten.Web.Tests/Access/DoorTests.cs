using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Access;

/// <summary>Who comes in, and who doesn't.</summary>
public sealed class DoorTests
{
    private const string List = "/v1/trajecten";

    [Fact]
    public async Task Without_a_token_a_program_is_told_so_with_a_problem()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();

        var answer = await client.Get(List);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer", answer.Headers.WwwAuthenticate.Single().Scheme);
        Assert.Empty(await answer.Problems());
    }

    [Fact]
    public async Task A_token_that_is_forged_expired_or_for_another_does_not_open()
    {
        await using var host = WebHostOf.ARegion();
        string[] scopes = [Scopes.ReadTrajectories];
        var otherKey = Convert.ToBase64String(new byte[32]);
        string[] tokens =
        [
            Tokens.With(scopes, key: otherKey), Tokens.With(scopes, audience: "iets-anders"), Tokens.With(scopes, issuer: "iemand-anders"),
            Tokens.With(scopes, expiresIn: TimeSpan.FromMinutes(-2)), $"{Tokens.With(scopes).Split('.')[0]}.{Tokens.With(scopes).Split('.')[1]}.", "geen.token",
        ];
        using var good = host.Program(scopes);
        Assert.Equal(HttpStatusCode.OK, (await good.Get(List)).StatusCode);

        foreach (var token in tokens)
        {
            using var client = host.CreateClient();
            client.DefaultRequestHeaders.Authorization = new("Bearer", token);
            Assert.Equal(HttpStatusCode.Unauthorized, (await client.Get(List)).StatusCode);
        }
    }

    [Fact]
    public async Task A_scope_opens_what_it_is_for_and_nothing_else()
    {
        await using var host = WebHostOf.ARegion();
        using var reader = host.Program(Scopes.ReadTrajectories);
        using var sender = host.Program(Scopes.Messages);
        var message = Messages.Start("m-1", "D-1");

        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostText("/v1/detentieberichten", message)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sender.PostText("/v1/detentieberichten", message)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await sender.Get(List)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostText(List, "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.Get("/v1/taken")).StatusCode);
        Assert.Empty(await (await reader.Get("/metrics")).Problems());
    }

    [Fact]
    public async Task A_program_sees_whom_a_trajectory_is_about_only_with_the_scope_for_it()
    {
        await using var host = WebHostOf.ARegion();
        using var sender = host.Program(Scopes.Messages, Scopes.ReadTrajectories);
        var id = await sender.Begin();
        using var seeing = host.Program(Scopes.ReadTrajectories, Scopes.ReadPersons);

        Assert.False((await sender.Json($"{List}/{id}")).TryGetProperty("persoon", out _));
        Assert.Equal(Messages.FamilyName, (await seeing.Json($"{List}/{id}")).GetProperty("persoon").GetProperty("achternaam").GetString());
    }

    [Theory]
    [InlineData(Roles.Partner)]
    [InlineData(Roles.Administrator)]
    public async Task Only_a_coordinator_reads_and_changes_trajectories(string role)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var coordinator = host.Looking(Roles.Coordinator);
        var id = await coordinator.Begin();
        using var other = host.Looking(role);

        foreach (var path in new[] { List, $"{List}/{id}", $"{List}/{id}/planning", $"{List}/{id}/gebeurtenissen", $"{List}/{id}/berichten", $"{List}/{id}/mijlpalen" })
        {
            Assert.Equal(HttpStatusCode.OK, (await coordinator.Get(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await other.Get(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostText($"{List}/{id}/opdrachten", "{}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostText("/v1/detentieberichten", Messages.Start("m-9", "D-9"))).StatusCode);
    }

    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_call_that_another_site_has_a_browser_make_is_refused(string from)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostText("/v1/detentieberichten", Messages.Start("m-1", "D-1"))).StatusCode);
        Assert.Empty(await host.Region.Store.Trajectories.Rows());
    }

    [Theory]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain")]
    [InlineData("multipart/form-data")]
    public async Task What_a_form_can_send_is_not_taken(string contentType)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await client.PostText("/v1/detentieberichten", Messages.Start("m-1", "D-1"), contentType)).StatusCode);
    }

    [Fact]
    public async Task A_role_that_does_not_exist_is_none_in_the_demo()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking("superuser");

        // The demo opens through a coordinator's eyes.
        Assert.Equal(HttpStatusCode.Forbidden, (await client.Get("/v1/taken")).StatusCode);
    }

    [Fact]
    public async Task The_cookie_of_the_demo_opens_nothing_of_a_region()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Looking(Roles.Administrator);

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.Get(List)).StatusCode);
    }
}
