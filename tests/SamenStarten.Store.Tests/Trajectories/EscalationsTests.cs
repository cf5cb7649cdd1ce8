using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Store.Tests.Given;

namespace SamenStarten.Store.Tests.Trajectories;

public sealed class EscalationsTests
{
    [Fact]
    public async Task What_came_to_a_manager_is_found_over_all_trajectories_with_its_municipality()
    {
        await using var temporary = await TemporaryStore.Open();
        var store = temporary.Store;
        foreach (var (number, milestone, rung) in new[] { (1, "H03", Rung.E3), (2, "H05", Rung.E3), (2, "H03", Rung.E2) })
        {
            var id = Facts.Id(number);
            if (await store.Trajectories.Load(id) is null) await store.Begin(id);
            await store.Trajectories.Change(id, _ => Facts.Next(id, happened: Escalated(milestone, rung)));
        }

        var reached = await store.Escalations.ReachedManager();

        Assert.Equal(["H03", "H05"], reached.Select(r => r.Escalated.Milestone).Order(StringComparer.Ordinal));
        Assert.All(reached, r => Assert.Equal(("0405", Facts.Now), (r.Municipality, r.At)));
    }

    private static MilestoneEscalated Escalated(string milestone, Rung rung) => new(milestone, new LocalDate(2026, 4, 1), rung, null, ["contact-1"]);
}
