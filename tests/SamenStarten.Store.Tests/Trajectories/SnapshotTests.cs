using System.Collections.Immutable;
using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Store.Schema;
using SamenStarten.Store.Tests.Given;
using SamenStarten.Store.Trajectories;

namespace SamenStarten.Store.Tests.Trajectories;

public sealed class SnapshotTests
{
    private static readonly Guid Id = Facts.Id(1);

    [Fact]
    public async Task After_a_snapshot_a_trajectory_is_what_its_whole_log_says()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        for (var i = 0; i < 120; i++) await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id, happened: new MilestoneReturned($"G{i:00}")));
        Assert.Equal(100L, await temporary.Store.Sql("SELECT version FROM snapshots"));

        var store = await temporary.Reopen();
        var folded = Trajectory.Fold(Id, await store.Trajectories.Log(Id));
        Assert.Equal(121, folded.Version);
        Assert.Equal(Canonical.Of(folded), Canonical.Of((await store.Trajectories.Load(Id))!.State));
        var kept = await store.Trajectories.Change(Id, _ => Facts.Next(Id));
        Assert.Equal(122, kept.After!.Version);
    }

    [Fact]
    public async Task A_snapshot_of_another_build_is_not_read()
    {
        await using var temporary = await TemporaryStore.Open();
        await temporary.Store.Begin(Id);
        for (var i = 0; i < 50; i++) await temporary.Store.Trajectories.Change(Id, _ => Facts.Next(Id));
        await temporary.Store.Sql("UPDATE snapshots SET shape='another', json='{}'");

        var store = await temporary.Reopen();
        Assert.Equal("samen-starten", (await store.Trajectories.Load(Id))!.State.WorkflowId);
        await store.Trajectories.Change(Id, _ => Facts.Next(Id));
        Assert.Equal(Snapshots.Shape, await store.Sql("SELECT shape FROM snapshots"));
    }

    [Fact]
    public void A_state_with_everything_in_it_comes_back_the_same_and_goes_on_the_same()
    {
        var state = Trajectory.Fold(Id, Everything());
        var back = Snapshots.Read(new SnapshotRow { TrajectoryId = Id, Version = state.Version, Shape = Snapshots.Shape, Json = StoreJson.Write(state) })!;
        Assert.Equal(Canonical.Of(state), Canonical.Of(back));
        Assert.Equal(state.ReleaseDate, back.ReleaseDate);
        var next = new Recorded(state.Version + 1, new MilestoneCompleted("G02", "done", null), Facts.Envelope());
        Assert.Equal(Canonical.Of(state.Apply(next)), Canonical.Of(back.Apply(next)));
    }

    [Fact]
    public void Every_event_comes_out_of_the_log_as_it_went_in()
    {
        foreach (var recorded in Everything())
            Assert.Equal(Canonical.Of(recorded.Event), Canonical.Of(StoreJson.Read<TrajectoryEvent>(EventJson.Write(recorded.Event))));
    }

    private static IEnumerable<Recorded> Everything()
    {
        var day = new LocalDate(2026, 6, 1);
        ImmutableArray<TrajectoryEvent> all =
        [
            Facts.Opened(Id),
            new TrackChosen("standard", ["G05"], []),
            new PhaseReached("throughput"),
            new LeadAccepted("AftercareCoordinator", "contact-1", null, false),
            new MunicipalityConfirmed("0405", null),
            new ReleaseDateGiven("EndDate", day, ReleaseDateCertainty.Provisional, "message"),
            new ReleaseDateGiven("EndLeave", day.PlusDays(-3), ReleaseDateCertainty.Definite, "message"),
            new Transferred("pi-heerhugowaard", "pi-nieuwersluis", day),
            new PlanShared(day, 2),
            new MilestoneOpened("G02"),
            new MilestoneReminded("G02", day, 2),
            new MilestoneFellDue("G02", day),
            new MilestoneEscalated("G02", day, Rung.E1, null, ["contact-1"]),
            new EscalationAcknowledged("G02", Rung.E1),
            new MilestoneExtended("G02", day.PlusDays(7)),
            new DocumentRequested("G02", "id-card", "CivilAffairs"),
            new DocumentReceived("G02", "id-card", Facts.Id(7)),
            new EventReported("tension"),
            new PartnerAsked(
                AskKind.Escalate, "Lead", "contact-1", day, "escalation-e1", Rung.E1, true, day, [new AskLine("G02", day, "id-card")]),
            new DetentionEnded(Facts.Now, "einde-straf"),
            new PersonLeft(Facts.Now, "einde-straf", true, true, ["G05"]),
            new TrajectoryPaused("court"),
        ];
        return all.Select((happened, i) => new Recorded(i + 1, happened, Facts.Envelope()));
    }
}
