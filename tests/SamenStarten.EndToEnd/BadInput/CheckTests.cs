using SamenStarten.EndToEnd.Running;

namespace SamenStarten.EndToEnd.BadInput;

public sealed class CheckTests
{
    private static readonly string National = Path.Combine(AppContext.BaseDirectory, "workflows", "samen-starten.yaml");

    [Theory]
    [InlineData("cycle", "due: R - 5 WD\n", "due: R - 5 WD\n    dependsOn: [G23]\n", "G22")]
    [InlineData("statutory-relaxed", "[D0 + 28 CD, R - 2 WD]", "[D0 + 35 CD, R - 2 WD]", "G11")]
    public async Task A_workflow_that_waits_for_itself_or_relaxes_what_the_law_fixes_is_refused(
        string code, string piece, string replacement, string milestone)
    {
        using var region = new Region();
        var text = await File.ReadAllTextAsync(National);
        var at = text.IndexOf(piece, text.IndexOf($"- id: {milestone}\n", StringComparison.Ordinal), StringComparison.Ordinal);
        var file = region.Write("workflow.yaml", string.Concat(text.AsSpan(0, at), replacement, text.AsSpan(at + piece.Length)));

        var answer = await Samenstarten.Run("check", file);

        Assert.Equal(1, answer.Exit);
        Assert.Matches($@":\d+: {code}: .*{milestone}", Assert.Single(answer.Lines));
    }

    [Fact]
    public async Task A_message_text_that_names_a_person_is_refused()
    {
        using var region = new Region();
        var file = region.Write("task.liquid", "subject: Taak voor {{ number }}\n\nHet gaat over Quincy.\n{{ link }}\n");

        var answer = await Samenstarten.Run("check", file);

        Assert.Equal(1, answer.Exit);
        Assert.StartsWith($"{file}:3: person-name: ", Assert.Single(answer.Lines), StringComparison.Ordinal);
    }
}
