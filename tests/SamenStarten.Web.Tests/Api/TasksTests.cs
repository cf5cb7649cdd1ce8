using System.Net;
using System.Text.Json;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

/// <summary>A partner sees and answers its own tasks, and nothing else.</summary>
public sealed class TasksTests
{
    private const string Contact = "dji-case-manager@pi-heerhugowaard";
    private const string Other = "dji-case-manager@pi-vught";

    [Fact]
    public async Task A_partner_sees_its_own_task_without_anybody_s_name()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);

        Assert.Equal("2601-001", task.GetProperty("trajectnummer").GetString());
        Assert.NotEqual(0, task.GetProperty("regels").GetArrayLength());
        Assert.DoesNotContain(Messages.FamilyName, task.ToString(), StringComparison.Ordinal);
        using var other = host.Looking(Roles.Partner, Other);
        Assert.Equal(0, (await other.Json("/v1/taken")).GetArrayLength());
    }

    [Fact]
    public async Task Done_is_done_and_stands_in_the_history_as_the_partner_s()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);
        var milestone = Milestone(task);
        using var partner = host.Looking(Roles.Partner, Contact);

        var answer = await partner.PostText($"/v1/taken/{Id(task)}/gereed", Answer(milestone));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var rows = await host.Region.Store.Trajectories.Rows();
        var log = await host.Region.Store.Trajectories.Log(rows[0].Id);
        Assert.Contains(log, e => e.Event is Core.Trajectories.MilestoneCompleted done && done.Milestone == milestone && e.Envelope.Actor == Contact);
    }

    [Theory]
    [InlineData("gereed")]
    [InlineData("afgewezen")]
    [InlineData("niet-mijn-taak")]
    [InlineData("vraag")]
    [InlineData("gezien")]
    public async Task Another_partner_s_task_is_not_found_whatever_is_answered(string answer)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);
        using var other = host.Looking(Roles.Partner, Other);
        using var coordinator = host.Looking(Roles.Coordinator);
        var before = (await host.Region.Store.Trajectories.Rows())[0].Version;

        Assert.Equal(HttpStatusCode.NotFound, (await other.PostText($"/v1/taken/{Id(task)}/{answer}", Answer(Milestone(task)))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await coordinator.PostText($"/v1/taken/{Id(task)}/{answer}", Answer(Milestone(task)))).StatusCode);
        Assert.Equal(before, (await host.Region.Store.Trajectories.Rows())[0].Version);
    }

    [Fact]
    public async Task A_milestone_that_is_not_on_the_task_is_not_this_partner_s()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);
        using var partner = host.Looking(Roles.Partner, Contact);

        var answer = await partner.PostText($"/v1/taken/{Id(task)}/gereed", Answer("G31"));

        Assert.Equal(["not-on-task #/mijlpaal"], await answer.Problems());
    }

    [Fact]
    public async Task Everything_that_is_wrong_with_an_answer_is_said_at_once_where_it_was_written()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);
        using var partner = host.Looking(Roles.Partner, Contact);

        var answer = await partner.PostText($"/v1/taken/{Id(task)}/afgewezen", """{"redencode":"geen-zin"}""");

        Assert.Equal(["missing-field #/mijlpaal", "missing-field #/opdrachtId", "unknown-value #/redencode"], (await answer.Problems()).Order(StringComparer.Ordinal));
        Assert.Equal(["wrong-type"], await (await partner.PostText($"/v1/taken/{Id(task)}/afgewezen", "[]")).Problems());
        Assert.Equal(["invalid-json"], await (await partner.PostText($"/v1/taken/{Id(task)}/afgewezen", "{")).Problems());
    }

    [Fact]
    public async Task A_question_to_the_lead_is_kept_sealed()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        var task = await TheTask(host);
        using var partner = host.Looking(Roles.Partner, Contact);

        var answer = await partner.PostText($"/v1/taken/{Id(task)}/vraag", $$"""{"opdrachtId":"v-1","mijlpaal":"{{Milestone(task)}}","notitie":"Wie belt er?"}""");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var rows = await host.Region.Store.Trajectories.Rows();
        var asked = (await host.Region.Store.Trajectories.Log(rows[0].Id)).Select(e => e.Event).OfType<Core.Trajectories.QuestionAsked>().Single();
        var by = new Store.People.Reader("account:1", "AftercareCoordinator", "test", host.Region.Clock.GetCurrentInstant(), "note");
        Assert.Equal("Wie belt er?", (await host.Region.Store.Persons.ReadText(asked.NoteId, by)).Value);
    }

    private static string Id(JsonElement task) => task.GetProperty("id").GetString()!;

    private static string Milestone(JsonElement task) => task.GetProperty("regels")[0].GetProperty("mijlpaal").GetString()!;

    private static string Answer(string milestone) => $$"""{"opdrachtId":"a-1","mijlpaal":"{{milestone}}"}""";

    private static async Task<JsonElement> TheTask(WebHostOf host)
    {
        using var coordinator = host.Looking(Roles.Coordinator);
        await coordinator.Begin();
        using var partner = host.Looking(Roles.Partner, Contact);
        return Assert.Single((await partner.Json("/v1/taken")).EnumerateArray());
    }
}
