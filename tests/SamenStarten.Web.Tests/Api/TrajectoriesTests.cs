using System.Net;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

public sealed class TrajectoriesTests
{
    private const string Path = "/v1/trajecten";
    private const string Good =
        """{"opdrachtId":"o-1","kenmerk":"D-1","persoon":{"voornamen":"Joost","achternaam":"Verzonnen","geboortedatum":"1961-04-01"},"inrichting":"PI Heerhugowaard","binnenkomst":"2026-01-12","titel":"veroordeeld","gemeente":{"code":"0405"},"einddatum":{"datum":"2026-07-14","zekerheid":"voorlopig"}}""";

    [Fact]
    public async Task Starting_by_hand_gives_a_trajectory_that_can_be_read()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.PostText(Path, Good);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var read = await client.Json(answer.Headers.Location!.OriginalString);
        Assert.Equal("2601-001", read.GetProperty("nummer").GetString());
        Assert.Equal("2026-07-14", read.GetProperty("einddatum").GetProperty("datum").GetString());
        Assert.Equal("voorlopig", read.GetProperty("einddatum").GetProperty("zekerheid").GetString());
        Assert.Equal("1961-04-01", read.GetProperty("persoon").GetProperty("geboortedatum").GetString());
    }

    [Fact]
    public async Task The_same_start_twice_is_one_trajectory()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var first = await (await client.PostText(Path, Good)).Json();

        foreach (var again in new[] { Good, Good.Replace("o-1", "o-2", StringComparison.Ordinal) })
        {
            var answer = await client.PostText(Path, again);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(first.GetProperty("id").GetString(), (await answer.Json()).GetProperty("id").GetString());
        }

        Assert.Single(await host.Region.Store.Trajectories.Rows());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_a_start_is_said_at_once_and_nothing_is_kept()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        const string wrong =
            """{"persoon":{"bsn":"123456789","voornamen":"Joost","geboortedatum":"gisteren"},"binnenkomst":"2026-02-30","titel":"anders","gemeente":{"code":"9999"},"einddatum":{"datum":"2026-07-14"},"extra":1}""";

        var answer = await client.PostText(Path, wrong);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            [
                "missing-field #/opdrachtId", "missing-field #/kenmerk", "invalid-bsn #/persoon/bsn", "missing-field #/persoon/achternaam",
                "invalid-date #/persoon/geboortedatum", "missing-field #/inrichting", "invalid-date #/binnenkomst", "unknown-value #/titel",
                "unknown-municipality #/gemeente/code", "missing-field #/einddatum/zekerheid", "unknown-field #/extra",
            ],
            (await answer.Problems()).Order(StringComparer.Ordinal).OrderBy(Place));
        Assert.Empty(await host.Region.Store.Inbox.Quarantine());

        // Nothing of what was written comes back.
        Assert.DoesNotContain("123456789", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_before_entry_is_refused()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.PostText(Path, Good.Replace("2026-07-14", "2026-01-01", StringComparison.Ordinal));

        Assert.Equal(["release-before-entry #/einddatum/datum"], await answer.Problems());
    }

    [Fact]
    public async Task The_list_is_filtered_sorted_and_paged()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        foreach (var n in Enumerable.Range(1, 5))
        {
            await client.Begin($"m-{n}", $"D-{n}");
        }

        var page = await client.Json($"{Path}?sorteer=-nummer&paginaGrootte=2&status=open");

        Assert.Equal(5, page.GetProperty("aantal").GetInt32());
        Assert.Equal(["2601-005", "2601-004"], page.GetProperty("resultaten").EnumerateArray().Select(t => t.GetProperty("nummer").GetString()));
        var next = await client.Json(page.GetProperty("volgende").GetString()!);
        Assert.Equal(["2601-003", "2601-002"], next.GetProperty("resultaten").EnumerateArray().Select(t => t.GetProperty("nummer").GetString()));
        var last = await client.Json(next.GetProperty("volgende").GetString()!);
        Assert.False(last.TryGetProperty("volgende", out _));
        Assert.Equal(0, (await client.Json($"{Path}?gemeente=0361")).GetProperty("aantal").GetInt32());
        Assert.DoesNotContain(Messages.FamilyName, (await client.Json(Path)).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_would_go_unheard_is_a_problem_all_of_it_at_once()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        var answer = await client.Get($"{Path}?bsn=999990019&sorteer=naam&pagina=0&paginaGrootte=100000&status=open&status=paused");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            ["given-twice status", "invalid-number pagina", "invalid-number paginaGrootte", "unknown-key bsn", "unknown-value sorteer"],
            (await answer.Problems()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_comes_what_happened_what_was_sent_and_where_each_milestone_stands()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var id = await client.Begin();

        Assert.NotEqual(0, (await client.Json($"{Path}/{id}/planning")).GetArrayLength());
        Assert.Contains((await client.Json($"{Path}/{id}/mijlpalen")).EnumerateArray(), m => m.GetProperty("id").GetString() == "G03");
        Assert.NotEqual(0, (await client.Json($"{Path}/{id}/berichten")).GetArrayLength());
        var happened = await client.Json($"{Path}/{id}/gebeurtenissen");
        Assert.Equal("trajectory-opened", happened[0].GetProperty("soort").GetString());
        Assert.Equal(Enumerable.Range(1, happened.GetArrayLength()), happened.EnumerateArray().Select(e => e.GetProperty("versie").GetInt32()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/planning")]
    [InlineData("/gebeurtenissen")]
    [InlineData("/berichten")]
    [InlineData("/mijlpalen")]
    public async Task A_trajectory_that_is_not_there_is_not_found(string part)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);

        Assert.Equal(HttpStatusCode.NotFound, (await client.Get($"{Path}/{Guid.NewGuid()}{part}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.Get($"{Path}/geen-id{part}")).StatusCode);
    }

    [Fact]
    public async Task Reading_whom_a_trajectory_is_about_is_written_down()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.Looking(Roles.Coordinator);
        var id = Guid.Parse(await client.Begin());
        var person = (await host.Region.Store.Persons.PersonOf(id))!.Value;
        await client.Json($"{Path}/{id}/gebeurtenissen");
        Assert.Empty(await host.Region.Store.Persons.ReadingsOf(person));

        await client.Json($"{Path}/{id}");

        var reading = Assert.Single(await host.Region.Store.Persons.ReadingsOf(person));
        Assert.Equal(("account:demo-coordinator", "api-traject-lezen"), (reading.By.Actor, reading.By.Purpose));
    }

    private static int Place(string problem) => Array.IndexOf(
        ["opdrachtId", "kenmerk", "bsn", "achternaam", "geboortedatum", "inrichting", "binnenkomst", "titel", "code", "zekerheid", "extra"], problem.Split('/')[^1]);
}
