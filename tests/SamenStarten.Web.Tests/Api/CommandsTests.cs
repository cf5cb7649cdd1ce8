using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

public sealed class CommandsTests
{
    private const string Lead =
        """{"soort":"regie-aanvaarden","opdrachtId":"o-1","gegevens":{"rol":"AftercareCoordinator","contact":"aftercare-coordinator@hoorn"}}""";

    [Fact]
    public async Task A_command_is_done_once_however_often_it_comes()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var path = await Opdrachten(client);

        var first = await (await client.PostText(path, Lead)).Json();
        var again = await (await client.PostText(path, Lead)).Json();

        Assert.Equal(("aanvaard", "herhaald"), (first.GetProperty("resultaat").GetString(), again.GetProperty("resultaat").GetString()));
        var read = await client.Json(path.Replace("/opdrachten", "", StringComparison.Ordinal));
        Assert.Equal("aftercare-coordinator@hoorn", read.GetProperty("regiehouder").GetProperty("contact").GetString());
        var happened = await client.Json(path.Replace("/opdrachten", "/gebeurtenissen", StringComparison.Ordinal));
        Assert.Single(happened.EnumerateArray(), e => e.GetProperty("soort").GetString() == "lead-accepted");
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_command_is_said_at_once()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.PostText(await Opdrachten(client), """{"soort":"mijlpaal-verlengen","gegevens":{"termijn":"2026-02-30","extra":1}}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["invalid-date #/gegevens/termijn", "missing-field #/gegevens/mijlpaal", "missing-field #/opdrachtId", "unknown-field #/gegevens/extra"],
            (await answer.Problems()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_as_things_stand_is_a_conflict_and_what_never_can_is_wrong_input()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var path = await Opdrachten(client);

        var resumed = await client.PostText(path, """{"soort":"hervatten","opdrachtId":"o-1"}""");
        var unknown = await client.PostText(path, """{"soort":"mijlpaal-gereed","opdrachtId":"o-2","gegevens":{"mijlpaal":"X99"}}""");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.BadRequest), (resumed.StatusCode, unknown.StatusCode));
        Assert.Equal(["not-paused"], await resumed.Problems());
        Assert.Equal(["unknown-milestone #/milestone"], await unknown.Problems());
    }

    [Fact]
    public async Task A_command_on_a_trajectory_that_is_not_there_is_not_found()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.PostText($"/v1/trajecten/{Guid.NewGuid()}/opdrachten", Lead)).StatusCode);
    }

    [Fact]
    public async Task What_was_written_in_words_stands_in_no_event()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var path = await Opdrachten(client);

        await client.PostText(path, """{"soort":"pauzeren","opdrachtId":"o-1","reden":"Heel geheim","gegevens":{"redencode":"verzoek"}}""");

        var happened = await client.Json(path.Replace("/opdrachten", "/gebeurtenissen", StringComparison.Ordinal));
        var paused = Assert.Single(happened.EnumerateArray(), e => e.GetProperty("soort").GetString() == "trajectory-paused");
        Assert.True(paused.GetProperty("metReden").GetBoolean());
        Assert.DoesNotContain("geheim", happened.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_that_is_too_large_is_refused()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.PostText(await Opdrachten(client), $$"""{"reden":"{{new string('x', 70_000)}}"}""");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Empty(await answer.Problems());
    }

    private static async Task<string> Opdrachten(HttpClient client) => $"/v1/trajecten/{await client.Begin()}/opdrachten";
}
