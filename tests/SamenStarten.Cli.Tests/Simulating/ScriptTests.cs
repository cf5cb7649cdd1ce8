namespace SamenStarten.Cli.Tests.Simulating;

public sealed class ScriptTests
{
    [Fact]
    public async Task Scripted_commands_happen_at_their_times()
    {
        using var scratch = new Scratch();
        var script = scratch.Write("script.ndjson", """
            {"at":"2026-03-04T10:30:00+01:00","soort":"mijlpaal-gereed","gegevens":{"mijlpaal":"H01","uitkomst":"none"}}

            {"tijd":"2026-03-03T08:00:00Z","soort":"regie-aanvaarden","gegevens":{"rol":"DjiCaseManager","contact":"DjiCaseManager"}}
            {"at":"2026-03-06T09:00:00+01:00","soort":"einddatum-wijzigen","gegevens":{"einddatum":{"datum":"2026-05-29","zekerheid":"definitief"},"reden":"herberekening"}}
            """);

        var lines = await Simulated.Run("2026-03-02", "2026-05-12", "--script", script);

        Assert.Contains(lines, l => l is { Kind: "completed", Milestone: "G03" } && l.Text.Contains("2026-03-03T09:00:00+01:00", StringComparison.Ordinal));
        Assert.Contains(lines, l => l is { Kind: "completed", Milestone: "H01" } && l.Text.Contains("2026-03-04T10:30:00+01:00", StringComparison.Ordinal));
        Assert.Equal(["2026-05-27"], lines.Dues("G24"));
    }

    [Fact]
    public async Task A_command_that_is_refused_is_named_and_the_rest_goes_on()
    {
        using var scratch = new Scratch();
        var script = scratch.Write("script.ndjson", """
            {"at":"2026-03-04T10:30:00+01:00","soort":"mijlpaal-gereed","gegevens":{"mijlpaal":"Q99"}}
            {"at":"2026-03-05T10:30:00+01:00","soort":"mijlpaal-gereed","gegevens":{"mijlpaal":"C01"}}
            """);

        var answer = await Cli.Run("simulate", Cli.Workflow, "--entry", "2026-03-02", "--release", "2026-03-11", "--script", script, "--json");

        Assert.Equal(1, answer.Exit);
        Assert.StartsWith("2026-03-04T10:30:00+01:00: unknown-milestone: ", answer.Error, StringComparison.Ordinal);
        Assert.Contains(answer.Lines.Select(Simulated.Read), l => l is { Kind: "completed", Milestone: "C01" });
    }

    [Fact]
    public async Task A_script_with_mistakes_is_not_run()
    {
        using var scratch = new Scratch();
        var script = scratch.Write("script.ndjson", """
            {"at":"2026-03-04T10:30:00+01:00","soort":"mijlpaal-klaar","gegevens":{"mijlpaal":"C01"}}
            {"soort":"mijlpaal-gereed","gegevens":{}}
            """);

        var answer = await Cli.Run("simulate", Cli.Workflow, "--entry", "2026-03-02", "--release", "2026-03-11", "--script", script, "--json");

        Assert.Equal(1, answer.Exit);
        Assert.Empty(answer.Out);
        var errors = answer.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith($"{script}:1: unknown-kind: ", errors[0], StringComparison.Ordinal);
        Assert.All(errors[1..], e => Assert.StartsWith($"{script}:2: missing-field: ", e, StringComparison.Ordinal));
        Assert.Equal(3, errors.Length);
    }
}
