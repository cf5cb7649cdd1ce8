using System.Text.Json;
using NodaTime;
using SamenStarten.Orchestrations.Engine;

namespace SamenStarten.Cli.Tests.Comparing;

/// <summary>What changes between two workflows, and what it would do to running trajectories.</summary>
public sealed class DiffTests
{
    private const string Overlay = """
        overlay: { id: kust, version: 1, of: samen-starten, name: { nl: "Kust", en: "Coast" } }
        milestones:
          H01: { due: D0 + 30 WD }
          H02: { off: true }
        """;

    [Fact]
    public async Task A_workflow_beside_itself_gives_nothing()
    {
        var answer = await Cli.Run("diff", Cli.Workflow, Cli.Workflow);

        Assert.Equal((0, "", ""), (answer.Exit, answer.Out, answer.Error));
    }

    [Fact]
    public async Task An_overlay_is_shown_against_the_workflow_it_is_laid_over()
    {
        using var scratch = new Scratch();

        var answer = await Cli.Run("diff", Cli.Workflow, scratch.Write("kust.yaml", Overlay));

        Assert.Equal(0, answer.Exit);
        Assert.Contains("~ milestone H01 due", answer.Lines);
        Assert.Contains("    - D0 + 10 WD", answer.Lines);
        Assert.Contains("    + D0 + 30 WD", answer.Lines);
        Assert.Contains(answer.Lines, line => line.StartsWith("- milestone H02: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task For_a_program_each_difference_is_a_line()
    {
        using var scratch = new Scratch();

        var answer = await Cli.Run("diff", Cli.Workflow, scratch.Write("kust.yaml", Overlay), "--json");

        var due = answer.Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line)).Single(d => d.GetProperty("id").GetString() == "H01");
        Assert.Equal(("difference", "due"), (due.GetProperty("kind").GetString(), due.GetProperty("field").GetString()));
        Assert.Equal(("D0 + 10 WD", "D0 + 30 WD"), (due.GetProperty("before").GetString(), due.GetProperty("after").GetString()));
    }

    [Fact]
    public async Task What_it_would_do_to_running_trajectories_is_told_and_nothing_is_done()
    {
        using var scratch = new Scratch();
        var (db, clock) = (scratch.PathOf("region.db"), new SimulatedClock(Instant.FromUtc(2026, 1, 12, 9, 0)));
        var stream = scratch.Write("stream.ndjson", Start("m-1", "D-1") + "\n" + Start("m-2", "D-2") + "\n");
        Assert.Equal(0, (await Cli.RunAt(clock, "import", stream, "--db", db)).Exit);
        var before = await File.ReadAllBytesAsync(db, TestContext.Current.CancellationToken);

        var told = await Cli.RunAt(clock, "diff", Cli.Workflow, scratch.Write("kust.yaml", Overlay), "--trajectories", db);
        var counted = await Cli.RunAt(clock, "diff", Cli.Workflow, scratch.PathOf("kust.yaml"), "--trajectories", db, "--json");

        Assert.Equal((0, ""), (told.Exit, told.Error));
        Assert.Contains("    H01 2026-01-26 -> 2026-02-23", told.Lines);
        Assert.Contains("    H02 vanishes", told.Lines);
        Assert.StartsWith("2 running trajectories, 2 of them touched: ", told.Lines[^1], StringComparison.Ordinal);
        var totals = JsonSerializer.Deserialize<JsonElement>(counted.Lines[^1]);
        Assert.Equal(("totals", 2, 2), (totals.GetProperty("kind").GetString(), totals.GetProperty("trajectories").GetInt32(), totals.GetProperty("vanishes").GetInt32()));
        Assert.Equal(before, await File.ReadAllBytesAsync(db, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_wrong_in_either_is_said()
    {
        using var scratch = new Scratch();

        var answer = await Cli.Run("diff", Cli.Workflow, scratch.Write("kust.yaml", Overlay.Replace("H01", "H99", StringComparison.Ordinal)));

        Assert.Equal(1, answer.Exit);
        Assert.Contains("overlay-unknown-milestone", answer.Error, StringComparison.Ordinal);
        Assert.Equal(2, (await Cli.Run("diff", Cli.Workflow, scratch.PathOf("none.yaml"))).Exit);
        Assert.Equal(2, (await Cli.Run("diff", Cli.Workflow, Cli.Workflow, "--trajectories", scratch.PathOf("none.db"))).Exit);
    }

    private static string Start(string id, string detention) =>
        $$$$$"""{"specversion":"1.0","id":"{{{{{id}}}}}","source":"urn:test","type":"nl.reintegratie.detentie-gestart.v1","time":"2026-01-12T08:00:00Z","data":{"kenmerk":"{{{{{detention}}}}}","persoon":{"voornamen":"Joost","achternaam":"Verzonnen","geboortedatum":"1990-04-01"},"inrichting":"PI Heerhugowaard","binnenkomst":"2026-01-12","titel":"veroordeeld","gemeente":{"code":"0405","naam":"Hoorn"},"einddatum":{"datum":"2026-07-14","zekerheid":"definitief"}}}""";
}
