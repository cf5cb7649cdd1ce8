using SamenStarten.Core.Workflows;

namespace SamenStarten.Cli.Tests.Drawing;

public sealed class MermaidTests
{
    [Fact]
    public async Task Every_milestone_is_a_node_in_its_phase_once()
    {
        var workflow = await Workflow();
        var chart = Flowchart.Read((await Cli.Run("diagram", Cli.Workflow)).Out);

        Assert.Equal(
            workflow.Milestones.Select(m => (m.Id, m.IsEmergency ? "emergency" : m.IsSituation ? "situations" : $"phase_{m.Phase}")).Order(),
            chart.Nodes.Where(n => n.Box is not null).Select(n => (n.Id, n.Box!)).Order());
        Assert.All(chart.Nodes.Where(n => n.Box is not null), n => Assert.StartsWith($"{n.Id} ", n.Label, StringComparison.Ordinal));
        Assert.Equal(workflow.Milestones.Select(m => m.Start.On).OfType<string>().Distinct().Order(), chart.Nodes.Where(n => n.Box is null).Select(n => n.Label).Order());
    }

    [Fact]
    public async Task What_begins_after_another_is_an_arrow_and_what_leans_on_it_a_dotted_one()
    {
        var workflow = await Workflow();
        var chart = Flowchart.Read((await Cli.Run("diagram", Cli.Workflow)).Out);

        Assert.Contains(("G01", "G02", false), chart.Arrows);
        Assert.Contains(("G06", "G11", true), chart.Arrows);
        Assert.Equal(
            workflow.Milestones.Sum(m => m.Start.After.Union(m.DependsOn).Count() + (m.Start.On is null ? 0 : 1)),
            chart.Arrows.Distinct().Count());
    }

    [Fact]
    public async Task What_a_region_adds_and_switches_off_is_seen()
    {
        var overlays = Path.Combine(Cli.Root(), "workflows", "overlays");
        var answer = await Cli.Run(
            "diagram", Cli.Workflow, "--overlay", Path.Combine(overlays, "noord-holland-noord.yaml"), "--overlay", Path.Combine(overlays, "texel.yaml"));
        var chart = Flowchart.Read(answer.Out);

        Assert.Contains(chart.Nodes, n => n is { Id: "NHN01", Box: "phase_P3" });
        Assert.DoesNotContain(chart.Nodes, n => n.Id == "S01");
        Assert.Contains(("H03", "NHN01", false), chart.Arrows);
    }

    [Theory]
    [InlineData("Bed \\\"A\\\" <b>[klaar]</b>; # & | {x} (y)")]
    [InlineData("end")]
    [InlineData("`code` %% geen commentaar")]
    public async Task A_name_is_a_label_whatever_is_in_it(string name)
    {
        using var scratch = new Scratch();
        var text = (await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken))
            .Replace("nl: \"Regiehouder heeft aanvaard\"", $"nl: \"{name}\"", StringComparison.Ordinal);

        var answer = await Cli.Run("diagram", scratch.Write("samen-starten.yaml", text));

        Assert.Equal((await Workflow()).Milestones.Length, Flowchart.Read(answer.Out).Nodes.Count(n => n.Box is not null));
    }

    [Theory]
    [InlineData("diagram", "weg.yaml", 2)]
    [InlineData("diagram", "", 2)]
    public async Task Without_a_workflow_there_is_nothing_to_draw(string command, string file, int exit) =>
        Assert.Equal(exit, (await Cli.Run(file.Length == 0 ? [command] : [command, file])).Exit);

    [Fact]
    public async Task A_workflow_with_findings_isnt_drawn()
    {
        using var scratch = new Scratch();
        var file = scratch.Write("stuk.yaml", "definition: [\n");

        var answer = await Cli.Run("diagram", file);

        Assert.Equal((1, ""), (answer.Exit, answer.Out));
        Assert.StartsWith($"{file}:", answer.Error, StringComparison.Ordinal);
    }

    internal static async Task<Workflow> Workflow() =>
        WorkflowReader.Read(Cli.Workflow, await File.ReadAllTextAsync(Cli.Workflow, TestContext.Current.CancellationToken)).Workflow!;
}
