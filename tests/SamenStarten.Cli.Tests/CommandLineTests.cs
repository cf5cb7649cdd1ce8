namespace SamenStarten.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("'zoek'", "zoek")]
    [InlineData("command", "")]
    [InlineData("--entry", "simulate WORKFLOW")]
    [InlineData("--entry", "simulate WORKFLOW --entry 2026-02-30")]
    [InlineData("--release", "simulate WORKFLOW --entry 2026-03-02 --release morgen")]
    [InlineData("--release", "simulate WORKFLOW --entry 2026-03-02 --release 2026-03-01")]
    [InlineData("--certainty", "simulate WORKFLOW --entry 2026-03-02 --certainty zeker")]
    [InlineData("--titel", "simulate WORKFLOW --entry 2026-03-02 --titel Isd")]
    [InlineData("--until", "simulate WORKFLOW --entry 2026-03-02 --until later")]
    [InlineData("--until", "simulate WORKFLOW --entry 2026-03-02 --until 2026-03-01")]
    [InlineData("--entry", "simulate WORKFLOW --entry 0001-01-01")]
    [InlineData("--snel", "simulate WORKFLOW --entry 2026-03-02 --snel")]
    [InlineData("weg.ndjson", "simulate WORKFLOW --entry 2026-03-02 --script weg.ndjson")]
    [InlineData("weg.yaml", "simulate WORKFLOW --entry 2026-03-02 --overlay weg.yaml")]
    [InlineData("weg.yaml", "simulate weg.yaml --entry 2026-03-02")]
    [InlineData("weg.yaml", "check weg.yaml")]
    [InlineData("check", "check")]
    [InlineData("--snel", "check --snel WORKFLOW")]
    public async Task Wrong_use_is_exit_2_with_a_sentence_that_names_what_is_wrong(string named, string line)
    {
        var args = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(a => a == "WORKFLOW" ? Cli.Workflow : a);

        var answer = await Cli.Run([.. args]);

        Assert.Equal(2, answer.Exit);
        Assert.Contains(named, answer.Error, StringComparison.Ordinal);
        Assert.Empty(answer.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("simulate", "--help")]
    [InlineData("check", "-h")]
    public async Task Asking_for_help_is_no_wrong_use(params string[] args)
    {
        var answer = await Cli.Run(args);

        Assert.Equal(0, answer.Exit);
        Assert.Contains("--help", answer.Out, StringComparison.Ordinal);
    }
}
