using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>How people come in (domain.md 6): twice, late, without a municipality, by themselves, by hand.</summary>
public sealed class ComingInTests
{
    private const string Second = "D2026-4712";
    private const string Elsewhere = "PI Almere";

    [Fact]
    public async Task Situation_01_a_second_start_begins_no_second_trajectory_and_is_seen_as_a_transfer()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();

        Assert.Equal("accepted", (await SecondStart(office)).Result);

        Assert.Single(await office.Parts.Trajectories.Rows());
        var (trajectory, events) = await Known(office);
        Assert.Equal((Elsewhere, new LocalDate(2026, 2, 2)), (trajectory.Institution, Assert.Single(trajectory.Doubles).Entry));
        Assert.Contains(events, e => e is Transferred { To: Elsewhere });
        Assert.Equal(new LocalDate(2026, 1, 12), trajectory.Entry);
    }

    [Fact]
    public async Task Situation_01_facts_under_either_reference_reach_the_one_trajectory_and_the_newest_counts()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        await SecondStart(office);

        await Take(office, Said.EndDate("2026-03-02 09:00", "2026-07-01", "new", kenmerk: Second));
        await Take(office, Said.EndDate("2026-02-20 09:00", "2026-06-01", "old"));
        Assert.Equal(new LocalDate(2026, 7, 1), (await Known(office)).Trajectory.ReleaseDate);

        await Take(office, Said.EndDate("2026-03-03 09:00", "2026-06-15", "newest"));
        Assert.Equal(new LocalDate(2026, 6, 15), (await Known(office)).Trajectory.ReleaseDate);
    }

    [Fact]
    public async Task Situation_01_what_waited_for_the_second_start_is_taken_up_and_the_same_start_again_changes_nothing()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        Assert.Equal("waiting", (await Take(office, Said.EndDate("2026-03-02 09:00", "2026-07-01", "early", kenmerk: Second))).Result);

        await SecondStart(office);
        var before = (await Known(office)).Trajectory;
        Assert.Equal(new LocalDate(2026, 7, 1), before.ReleaseDate);

        Assert.Equal("repeated", (await SecondStart(office)).Result);
        Assert.Equal("accepted", (await SecondStart(office, id: "third")).Result);
        Assert.Equal(before.Version, (await Known(office)).Trajectory.Version);
    }

    [Fact]
    public async Task Situation_01_a_second_start_in_the_same_institution_or_from_before_is_no_transfer()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();

        await Take(office, Said.Started("2026-02-02 09:00", "2026-02-02", id: "same", kenmerk: Second));
        await Take(office, Said.Started("2026-02-03 09:00", "2026-01-02", id: "before", kenmerk: "D2026-4713", institution: Elsewhere));

        var (trajectory, events) = await Known(office);
        Assert.Equal(("PI Heerhugowaard", 2), (trajectory.Institution, trajectory.Doubles.Count));
        Assert.DoesNotContain(events, e => e is Transferred);
    }

    [Fact]
    public async Task Situation_01_the_notice_is_gone_when_somebody_confirms_it()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        await SecondStart(office);

        var confirm = new ConfirmDouble((await Known(office)).Trajectory.Doubles[0].StartId);
        Assert.Null((await office.Gives(confirm)).Rejection);

        Assert.Empty((await Known(office)).Trajectory.Doubles);
        Assert.Equal("no-double", (await office.Gives(confirm, "again")).Rejection?.Code);
    }

    [Fact]
    public async Task Situation_01_killed_at_any_point_of_the_second_start_it_is_noticed_once()
    {
        for (var point = 0; point < 20; point++)
        {
            await using var office = await Office.Open("2026-01-12 10:00");
            await office.Begins();
            var reached = 0;
            await office.Restart(new Kills(_ => reached++ == point));
            var survived = await office.Life.Survives(SecondStart(office));
            await office.Restart();
            await SecondStart(office);

            Assert.Single((await Known(office)).Trajectory.Doubles);
            if (survived)
            {
                return;
            }
        }
    }

    [Fact]
    public async Task Situation_02_a_start_and_an_end_that_come_after_release_open_the_emergency_branch()
    {
        await using var office = await Office.Open("2026-03-10 10:00");
        await Take(office, Said.Started("2026-03-10 09:00", "2026-01-12", "2026-03-02"));
        await Take(office, Said.Ended("2026-03-10 09:30", "2026-03-02 11:00"));
        await office.Ask();

        var (trajectory, events) = await Known(office);
        Assert.True(trajectory.LateNotice);
        Assert.NotNull(trajectory.EmergencySince);
        Assert.DoesNotContain(events, e => e is MilestoneEscalated);
    }

    [Fact]
    public async Task Situation_05_without_a_municipality_the_trajectory_begins_and_finding_it_is_critical()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        Assert.Equal("accepted", (await Take(office, Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19", municipality: null))).Result);
        await office.Ask();

        var (trajectory, events) = await Known(office);
        Assert.Null(trajectory.Municipality);
        Assert.Contains(events, e => e is MilestoneOpened { Milestone: "G02" });
        Assert.Equal(Core.Workflows.Severity.Critical, office.Parts.Workflows.Current.Find("G02")!.Severity);

        await office.Gives(new ReportEvent("NoRegistration"));
        await office.Ask();
        Assert.Contains((await Known(office)).Events, e => e is MilestoneOpened { Milestone: "H09" });
        Assert.Equal(Core.Workflows.Severity.Critical, office.Parts.Workflows.Current.Find("H09")!.Severity);
    }

    [Fact]
    public async Task Situation_34_without_a_bsn_a_second_start_is_found_by_the_chain_number()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await Take(office, WithoutBsn(Said.Started("2026-01-12 09:00", "2026-01-12")));

        await Take(office, WithoutBsn(Said.Started("2026-02-02 09:00", "2026-02-02", id: "second", kenmerk: Second)));

        Assert.Single(await office.Parts.Trajectories.Rows());
        Assert.Single((await Known(office)).Trajectory.Doubles);
    }

    [Fact]
    public async Task Situation_41_who_will_report_himself_is_not_late_before_he_enters()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        Assert.Equal("accepted", (await Take(office, Said.Started("2026-01-12 09:00", "2026-03-02", "2026-09-01", title: "zelfmelder"))).Result);
        await office.Ask();
        await office.Ask("2026-02-27 17:00");

        Assert.DoesNotContain((await Known(office)).Events, e => e is MilestoneEscalated);
    }

    [Fact]
    public async Task Situation_45_the_start_of_the_feed_after_one_by_hand_is_accepted_and_changes_nothing()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        var byHand = Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19", id: "hand").Replace(Said.Source, StartByHand.Source, StringComparison.Ordinal);
        await Take(office, byHand);
        var id = StartByHand.TrajectoryOf("hand");
        var before = (await office.Parts.Trajectories.Load(id))!.State.Version;

        Assert.Equal("accepted", (await Take(office, Said.Started("2026-01-13 09:00", "2026-01-12", "2026-05-19"))).Result);

        Assert.Equal(id, Assert.Single(await office.Parts.Trajectories.Rows()).Id);
        Assert.Equal(before, (await office.Parts.Trajectories.Load(id))!.State.Version);
    }

    private static Task<LineAnswer> SecondStart(Office office, string id = "second") =>
        Take(office, Said.Started("2026-02-02 09:00", "2026-02-02", id: id, kenmerk: Second, institution: Elsewhere));

    private static Task<LineAnswer> Take(Office office, string line) => office.Intake.Take(line, null);

    private static string WithoutBsn(string line) => line.Replace($"\"{Said.Bsn}\"", "null", StringComparison.Ordinal);

    private static async Task<(Trajectory Trajectory, IReadOnlyList<TrajectoryEvent> Events)> Known(Office office) =>
        ((await office.Parts.Trajectories.Load(Said.Trajectory))!.State,
            [.. (await office.Parts.Trajectories.Log(Said.Trajectory)).Select(r => r.Event)]);
}
