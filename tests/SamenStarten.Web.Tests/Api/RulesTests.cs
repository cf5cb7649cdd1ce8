using System.Diagnostics;
using System.Net;
using System.Text.Json;
using SamenStarten.Orchestrations.Commands;
using SamenStarten.Web.Tests.Given;

namespace SamenStarten.Web.Tests.Api;

/// <summary>The NLGov REST API Design Rules.</summary>
public sealed class RulesTests
{
    private const string Description = "/v1/openapi.json";

    private static readonly string[] ContactParts = ["name", "email", "url"];

    [Fact]
    public async Task The_description_is_open_to_all_and_to_every_site()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://elders.example");

        var answer = await client.Get(Description);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
        var contact = (await answer.Json()).GetProperty("info").GetProperty("contact");
        Assert.All(ContactParts, part => Assert.NotEqual("", contact.GetProperty(part).GetString()));
    }

    [Fact]
    public async Task No_other_answer_is_for_other_sites()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Add("Origin", "https://elders.example");

        Assert.False((await client.Get("/v1/trajecten")).Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_kind_of_command_is_described_with_its_fields()
    {
        var schemas = (await Described())
            .GetProperty("paths").GetProperty("/trajecten/{id}/opdrachten").GetProperty("post").GetProperty("requestBody")
            .GetProperty("content").GetProperty("application/json").GetProperty("schema").GetProperty("oneOf").EnumerateArray().ToList();

        Assert.Equal(CommandReader.Kinds, schemas.Select(s => s.GetProperty("properties").GetProperty("soort").GetProperty("enum")[0].GetString()!));
        var extended = schemas.Single(s => s.GetProperty("title").GetString() == "mijlpaal-verlengen").GetProperty("properties").GetProperty("gegevens");
        Assert.Equal("date", extended.GetProperty("properties").GetProperty("termijn").GetProperty("format").GetString());
        Assert.Equal(["mijlpaal", "termijn"], extended.GetProperty("required").EnumerateArray().Select(r => r.GetString()!).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/v1/trajecten", HttpStatusCode.OK)]
    [InlineData("/v1/trajecten/", HttpStatusCode.NotFound)]
    [InlineData("/v1/is-er-niet", HttpStatusCode.NotFound)]
    [InlineData("/v1/openapi.json", HttpStatusCode.OK)]
    public async Task Every_answer_names_the_version_and_a_slash_at_the_end_is_another_address(string path, HttpStatusCode status)
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.CreateClient();

        var answer = await client.Get(path);

        Assert.Equal(status, answer.StatusCode);
        Assert.Matches(@"^\d+\.\d+\.\d+$", answer.Headers.GetValues("API-Version").Single());
    }

    [Fact]
    public async Task A_method_that_is_not_there_is_a_problem_that_names_those_that_are()
    {
        await using var host = WebHostOf.AnEmptyDemo();
        using var client = host.CreateClient();

        var answer = await client.DeleteAsync(new Uri("/v1/trajecten", UriKind.Relative));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Contains("GET", answer.Content.Headers.Allow);
        Assert.Empty(await answer.Problems());
    }

    [Fact]
    public async Task The_linter_of_the_rules_finds_no_error()
    {
        var linter = Path.Combine(Root(), "tests", "SamenStarten.Web.Tests", "spectral", "node_modules", ".bin", "spectral");
        Assert.SkipUnless(File.Exists(linter), "The linter isn't installed: npm ci --prefix tests/SamenStarten.Web.Tests/spectral");
        using var scratch = new Scratch();
        var description = scratch.Write("openapi.json", (await Described()).ToString());
        var start = new ProcessStartInfo(linter, ["lint", "--ruleset", Path.Combine(Root(), ".spectral.yaml"), "--fail-severity", "error", description])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, await output + await error);
    }

    private static async Task<JsonElement> Described()
    {
        await using var host = WebHostOf.ARegion();
        using var client = host.CreateClient();
        return await client.Json(Description);
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Orchestration.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}
