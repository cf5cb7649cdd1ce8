using System.Text.Json;

namespace SamenStarten.Cli.Tests.Checking;

public sealed class CheckCommandTests
{
    private const string GoodOverlay = """
        overlay: { id: regio, version: 1, of: samen-starten, name: { nl: "Regio", en: "Region" } }
        milestones:
          G05: { due: D0 + 3 WD }
        """;

    [Fact]
    public async Task What_the_repository_ships_has_no_findings()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Cli.Root(), "workflows", "messages"), "*.liquid", SearchOption.AllDirectories);

        var answer = await Cli.Run(["check", Cli.Workflow, .. files]);

        Assert.Equal((0, ""), (answer.Exit, answer.Out));
        Assert.StartsWith($"{Cli.Workflow}: workflow samen-starten, version 1, with ", answer.Error, StringComparison.Ordinal);
        Assert.EndsWith($"{files.Count()} message texts.\nNo findings in {files.Count() + 1} files.\n", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_is_a_line_with_file_line_code_and_sentence()
    {
        using var scratch = new Scratch();
        var text = await File.ReadAllLinesAsync(Cli.Workflow, TestContext.Current.CancellationToken);
        var at = Array.FindIndex(text, l => l.Contains("responsible: { role: ProbationOfficer", StringComparison.Ordinal));
        text[at] = text[at].Replace("ProbationOfficer", "ProbationOficer", StringComparison.Ordinal);
        var file = scratch.Write("workflow.yaml", string.Join('\n', text));

        var plain = await Cli.Run("check", file);
        var json = await Cli.Run("check", file, "--json");

        Assert.Equal((1, 1), (plain.Exit, json.Exit));
        Assert.StartsWith($"{file}:{at + 1}: unknown-role: ", Assert.Single(plain.Lines), StringComparison.Ordinal);
        using var finding = JsonDocument.Parse(Assert.Single(json.Lines));
        Assert.Equal(["file", "line", "code", "sentence"], finding.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(at + 1, finding.RootElement.GetProperty("line").GetInt32());
        Assert.EndsWith("1 finding in 1 file.\n", json.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_is_checked_over_the_workflow_in_the_folder_above_it()
    {
        using var scratch = new Scratch();
        scratch.Write("samen-starten.yaml", await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken));
        var good = scratch.Write("overlays/goed.yaml", GoodOverlay);
        var relaxed = scratch.Write("overlays/ruimer.yaml", GoodOverlay.Replace("G05: { due: D0 + 3 WD }", "G11: { due: D0 + 40 CD }", StringComparison.Ordinal));

        Assert.Equal((0, ""), await Cli.Run("check", good) is var answer ? (answer.Exit, answer.Out) : default);
        Assert.StartsWith($"{relaxed}:3: statutory-relaxed: ", Assert.Single((await Cli.Run("check", relaxed)).Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_overlay_without_its_workflow_is_a_finding()
    {
        using var scratch = new Scratch();
        var lonely = scratch.Write("overlays/alleen.yaml", GoodOverlay);

        Assert.StartsWith($"{lonely}:1: workflow-not-found: ", Assert.Single((await Cli.Run("check", lonely)).Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "task.liquid")]
    [InlineData("nl", "extra.liquid")]
    public async Task A_text_that_is_there_in_one_language_only_is_found_with_the_workflow(string language, string name)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("samen-starten.yaml", await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken));
        foreach (var text in Directory.EnumerateFiles(Path.Combine(Cli.Root(), "workflows", "messages"), "*.liquid", SearchOption.AllDirectories))
        {
            var place = Path.Combine("messages", Path.GetFileName(Path.GetDirectoryName(text)!), Path.GetFileName(text));
            scratch.Write(place, await File.ReadAllTextAsync(text, TestContext.Current.CancellationToken));
        }

        Assert.Equal((0, ""), await Cli.Run("check", file) is var whole ? (whole.Exit, whole.Out) : default);

        var other = language == "nl" ? "en" : "nl";
        scratch.Write($"messages/{other}/{name}", "subject: Taak {{ number }}\n\nGraag. {{ link }}\n");
        File.Delete(scratch.PathOf($"messages/{language}/{name}"));
        var answer = await Cli.Run("check", file);

        Assert.StartsWith($"{scratch.PathOf("messages")}/{language}/{name}:1: message-missing: ", Assert.Single(answer.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_checked_is_said_beside_the_findings()
    {
        using var scratch = new Scratch();
        scratch.Write("samen-starten.yaml", await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken));
        var overlay = scratch.Write("overlays/regio.yaml", GoodOverlay + "\noff: { domains: [SocialNetwork] }\n");
        var text = scratch.Write("mail.liquid", "subject: Taak {{ number }}\n\n{{ link }}\n");

        var answer = await Cli.Run("check", overlay, text, "--json");

        Assert.Equal("", answer.Out);
        Assert.Equal(
            $"{overlay}: overlay regio, version 1, over {scratch.PathOf("samen-starten.yaml")}; it changes 1 milestone, switches 8 milestones off and adds no milestones.\n"
            + "1 message text.\nNo findings in 2 files.\n",
            answer.Error);
    }

    [Theory]
    [InlineData("mail.liquid", "subject: Taak\n\nGa naar de gevangenis. {{ number }} {{ link }}\n", "3: institution-named")]
    [InlineData("berichten.json", "{}", "1: unknown-file-kind")]
    [InlineData("stuk.yaml", "definition: [\n", "yaml-invalid")]
    [InlineData("leeg.yaml", "", ":")]
    public async Task Each_kind_of_file_is_checked_as_what_it_is(string name, string text, string expected)
    {
        using var scratch = new Scratch();
        var file = scratch.Write(name, text);

        var answer = await Cli.Run("check", file);

        Assert.Equal(1, answer.Exit);
        Assert.All(answer.Lines, l => Assert.StartsWith($"{file}:", l, StringComparison.Ordinal));
        Assert.Contains(expected, answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_workflow_with_findings_is_not_simulated()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("stuk.yaml", "definition: [\n");

        var answer = await Cli.Run("simulate", file, "--entry", "2026-03-02", "--json");

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.Contains($"{file}:", answer.Error, StringComparison.Ordinal);
    }
}
