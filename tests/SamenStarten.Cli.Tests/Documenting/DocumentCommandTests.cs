using System.Text.RegularExpressions;
using SamenStarten.Cli.Tests.Drawing;

namespace SamenStarten.Cli.Tests.Documenting;

public sealed partial class DocumentCommandTests
{
    private const string Again = "dotnet run --project src/SamenStarten.Cli -- document workflows/samen-starten.yaml --to docs/workflow";

    private static readonly string Committed = Path.Combine(Cli.Root(), "docs", "workflow");

    [Fact]
    public async Task The_pages_in_docs_are_those_of_the_workflow()
    {
        using var scratch = new Scratch();
        var made = scratch.PathOf("workflow");

        var answer = await Cli.Run("document", Cli.Workflow, "--to", made);

        Assert.Equal((0, ""), (answer.Exit, answer.Out));
        var stale = NamesIn(made).Union(NamesIn(Committed)).Where(name => Read(made, name) != Read(Committed, name)).Order(StringComparer.Ordinal).ToList();
        Assert.True(stale.Count == 0, $"In docs/workflow these aren't what the workflow says now: {string.Join(", ", stale)}. Run: {Again}");
    }

    [Fact]
    public async Task Every_milestone_has_its_place_once_and_every_link_leads_somewhere()
    {
        var workflow = await MermaidTests.Workflow();
        var pages = NamesIn(Committed).Where(n => n.EndsWith(".md", StringComparison.Ordinal)).ToDictionary(n => n, n => Read(Committed, n)!, StringComparer.Ordinal);
        var places = pages.SelectMany(p => Place().Matches(p.Value).Select(m => $"{p.Key}#{m.Groups["id"].Value}")).ToList();

        Assert.Equal(places.Count, places.Distinct().Count());
        Assert.All(workflow.Milestones, m => Assert.Single(places, place => place.EndsWith($"#{m.Id.ToLowerInvariant()}", StringComparison.Ordinal)));
        Assert.All(pages.Values.SelectMany(text => Link().Matches(text)).Select(m => m.Groups["to"].Value).Distinct(), to =>
            Assert.True(places.Contains(to) || File.Exists(Path.Combine(Committed, to)) || Directory.Exists(Path.Combine(Committed, to)), to));
    }

    [Fact]
    public void Every_drawing_on_a_page_is_whole()
    {
        var charts = NamesIn(Committed).SelectMany(n => Chart().Matches(Read(Committed, n)!)).Select(m => Flowchart.Read(m.Groups["chart"].Value)).ToList();

        Assert.True(charts.Count > 7);
    }

    [Fact]
    public void What_an_event_has_sent_is_what_the_core_sends()
    {
        var events = Read(Committed, "events.md")!.Split("\n## ");
        string Section(string name) => events.Single(e => e.StartsWith($"{name}\n", StringComparison.Ordinal));

        Assert.Contains("[`urgent`](../../workflows/messages/en/urgent.liquid) to Casemanager in the institution, Lead", Section("ReleasedUnexpectedly"), StringComparison.Ordinal);
        Assert.Contains("[`lead-proposal`](../../workflows/messages/en/lead-proposal.liquid) to Casemanager", Section("DetentionStarted"), StringComparison.Ordinal);
        Assert.Contains("| Due again after it | [G15](p2.md#g15)<br>", Section("Transferred"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_term_is_there_in_words_and_as_it_is_written()
    {
        var page = Read(Committed, "p1.md")!;

        Assert.Contains("the earliest of 28 calendar days after entry (`D0 + 28 CD`) and 2 working days before release (`R - 2 WD`)", page, StringComparison.Ordinal);
        Assert.Contains("| Basis | Statutory (law: it can be tightened, never relaxed): Pbw art. 18a<br>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_no_longer_made_is_cleared_away_and_what_is_somebody_elses_stays()
    {
        using var scratch = new Scratch();
        var old = scratch.Write("pages/p9.md", "<!-- Made by `samenstarten document`. Change the workflow, not this page. -->\n\n# P9\n");
        var other = scratch.Write("pages/notes.md", "# Notes\n");
        var small = scratch.Write("samen-starten.yaml", await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken));

        var answer = await Cli.Run("document", small, "--to", Path.GetDirectoryName(old)!, "--overlay", Path.Combine(Cli.Root(), "workflows", "overlays", "texel.yaml"));

        Assert.Equal(0, answer.Exit);
        Assert.False(File.Exists(old));
        Assert.True(File.Exists(other));
        Assert.Contains("`samen-starten+texel.1`, version 1: 83 milestones", Read(Path.GetDirectoryName(old)!, "README.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to", "document WORKFLOW")]
    [InlineData("weg.yaml", "document weg.yaml --to FOLDER")]
    [InlineData("--to", "document WORKFLOW --to FILE")]
    public async Task Wrong_use_names_what_is_wrong(string named, string line)
    {
        using var scratch = new Scratch();
        var file = scratch.Write("a-file", "");
        var args = line.Split(' ').Select(a => a switch { "WORKFLOW" => Cli.Workflow, "FOLDER" => scratch.PathOf("new"), "FILE" => file, _ => a });

        var answer = await Cli.Run([.. args]);

        Assert.Equal(2, answer.Exit);
        Assert.Contains(named, answer.Error, StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesIn(string folder) => Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f));

    private static string? Read(string folder, string name) =>
        File.Exists(Path.Combine(folder, name)) ? File.ReadAllText(Path.Combine(folder, name)).ReplaceLineEndings("\n") : null;

    [GeneratedRegex(@"<a id=""(?<id>[a-z0-9]+)""></a>")]
    private static partial Regex Place();

    [GeneratedRegex(@"\]\((?<to>[^)#][^)]*)\)")]
    private static partial Regex Link();

    [GeneratedRegex("```mermaid\n(?<chart>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Chart();
}
