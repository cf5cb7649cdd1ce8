using SamenStarten.Core.Simulation;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
namespace SamenStarten.Core.Tests.Messages;
public sealed class BudgetProbe
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Probe(bool onTime)
    {
        var result = Simulator.Run(TheWorkflow.National, new SimulationRequest(Local.Day("2026-01-12"), Local.Day("2026-07-14"), ReleaseDateCertainty.Definite, "veroordeeld", onTime, [], Local.Day("2027-04-14")));
        var messages = result.Happenings.Where(h => h.Kind == "message").ToList();
        foreach (var g in messages.GroupBy(m => m.Contact).OrderByDescending(g => g.Count())) { TestContext.Current.TestOutputHelper!.WriteLine($"{g.Key} {g.Count()}: " + string.Join(", ", onTime ? g.Select(m => $"{Local.Text(m.At)} {m.Template}") : g.GroupBy(x=>x.Template).Select(x=>$"{x.Key} {x.Count()}"))); }
        TestContext.Current.TestOutputHelper!.WriteLine($"{messages.Count}");
        foreach (var h in result.Happenings.Where(h=> onTime && (h.Role=="DjiCaseManager"||h.Kind=="message" && h.Contact=="DjiCaseManager"))) TestContext.Current.TestOutputHelper!.WriteLine($"   {Local.Text(h.At)} {h.Kind} {h.Milestone} {h.Template} {h.Document}");
    }
}
