using System.Net;
using SamenStarten.Cli;
using SamenStarten.Cli.Output;
using SamenStarten.Web.Access;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

public sealed class DetentionMessagesTests
{
    private const string Path = "/v1/detentieberichten";

    [Fact]
    public async Task Lines_over_http_get_the_answers_that_import_gives()
    {
        using var scratch = new Scratch();
        await using var output = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.Run(
            ["import", scratch.Write("stream.ndjson", Messages.Stream), "--db", scratch.PathOf("import.db"), "--json"],
            new Terminal(output, TextWriter.Null, IsInteractive: false));
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        var answer = await client.PostText(Path, Messages.Stream, Calls.NdJson);

        Assert.Equal(0, exit);
        var answered = await answer.Content.ReadAsStringAsync();
        Assert.Equal(output.ToString(), answered);
        Assert.Equal("""{"lines":10,"accepted":3,"repeated":1,"quarantined":4,"waiting":1,"empty":1}""", answered.TrimEnd('\n').Split('\n')[^1]);
    }

    [Fact]
    public async Task One_message_gets_one_answer()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        foreach (var contentType in new[] { "application/json", "application/cloudevents+json" })
        {
            var answer = await client.PostText(Path, Messages.Start(contentType, contentType), contentType);
            Assert.Equal("""{"line":1,"result":"accepted"}""", await answer.Content.ReadAsStringAsync());
        }
    }

    [Fact]
    public async Task One_message_over_many_lines_is_one_message()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        var answer = await client.PostText(Path, Messages.Start("m-1", "D-1").Replace(",\"", ",\n\"", StringComparison.Ordinal));

        Assert.Equal("""{"line":1,"result":"accepted"}""", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Many_lines_that_were_sent_as_json_are_many_lines()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        var answer = await client.PostText(Path, Messages.Stream);

        Assert.EndsWith("""{"lines":10,"accepted":3,"repeated":1,"quarantined":4,"waiting":1,"empty":1}""" + "\n", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_cannot_be_used_is_kept_and_said_to_be_so()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        var answer = await (await client.PostText(Path, Messages.Start("m-1", "D-1", bsn: "123456789"))).Json();

        Assert.Equal(("quarantined", "invalid-bsn"), (answer.GetProperty("result").GetString(), answer.GetProperty("code").GetString()));
        Assert.Single(await host.Region.Store.Inbox.Quarantine());
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public async Task An_empty_call_is_a_problem(string text)
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.Program(Scopes.Messages);

        var answer = await client.PostText(Path, text);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(["empty"], await answer.Problems());
    }
}
