using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Tests.Replay;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>What an engine keeps of an orchestration, and can be read in its storage for as long as it isn't purged.</summary>
public sealed class HistoryTests
{
    [Fact]
    public async Task History_holds_nothing_of_a_person()
    {
        var engine = new ReplayingUnderTest(new HostOptions());
        foreach (var scenario in new[] { Scenarios.NotMyTask, Scenarios.MailIsOutWhileReleased(Weather.Breaks) })
        {
            await ScenarioRun.Of(scenario, engine);
        }

        var written = string.Join('\n', engine.Storage.Written);
        Assert.Contains("NotifyPartner", written, StringComparison.Ordinal);
        Assert.Contains("SendMessage", written, StringComparison.Ordinal);
        Assert.All(
            [Said.GivenNames, "Balthazar", Said.FamilyName, Said.Bsn, Said.ChainNumber, Said.BirthDate, "1987", Said.Kenmerk, "Verzonnenstraat", "zus", "@", "Alkmaar"],
            secret => Assert.DoesNotContain(secret, written, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task History_is_as_long_as_one_round_however_many_there_were()
    {
        var engine = new ReplayingUnderTest(new HostOptions { DoublesEvents = true });
        await ScenarioRun.Of(Scenarios.FactsComeFirst, engine);

        foreach (var instance in engine.Storage.Instances.Values)
        {
            // Looked, shown, waited and woken; two for each step; and the events that came in meanwhile.
            Assert.True(instance.Lengths.Count > 5);
            Assert.All(instance.Lengths, l => Assert.InRange(l.Events, 4, 5 + (2 * l.Steps) + l.Raised));
        }
    }
}
