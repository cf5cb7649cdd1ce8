namespace SamenStarten.Cli.Tests.Simulating;

public sealed class TimelineTests
{
    private static readonly string[] Stay = ["simulate", Cli.Workflow, "--entry", "2026-03-02", "--release", "2026-03-11"];

    [Fact]
    public async Task It_ends_with_what_it_would_mean_for_people()
    {
        var lines = (await Cli.Run(Stay)).Lines;
        var messages = (await Cli.Run([.. Stay, "--json"])).Lines.Select(Simulated.Read).Where(l => l.Kind == "message").GroupBy(l => l.Role).ToList();

        Assert.Equal(
            $"{messages.Sum(g => g.Count())} messages to {messages.Count} people, the busiest gets {messages.Max(g => g.Count())}", lines[^2]);
        Assert.StartsWith("Het drukst: ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_told_day_by_day_in_Dutch_or_in_English()
    {
        var dutch = (await Cli.Run(Stay)).Out;
        var english = (await Cli.Run([.. Stay, "--lang", "en"])).Out;

        Assert.Contains("\nmaandag 2 maart 2026\n", dutch, StringComparison.Ordinal);
        Assert.Contains("G03 Regiehouder heeft aanvaard", dutch, StringComparison.Ordinal);
        Assert.Contains("\nMonday 2 March 2026\n", english, StringComparison.Ordinal);
        Assert.DoesNotContain("Regiehouder", english, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_but_text_goes_into_a_pipe()
    {
        var answer = await Cli.Run(Stay);

        Assert.DoesNotContain('\u001b', answer.Out);
        Assert.Contains(answer.Lines, l => l.Length > 100);
    }
}
