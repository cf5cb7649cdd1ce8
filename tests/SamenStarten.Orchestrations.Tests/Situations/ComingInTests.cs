using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>How people come in (domain.md 6): twice, late, without a municipality, without a number, by hand.</summary>
public sealed class ComingInTests
{
    private const string Second = "D2026-4712";
    private const string Elsewhere = "PI Almere";
    private const string ElsewhereId = "other:pi-almere";

    [Fact]
    public async Task Situation_01_a_second_start_begins_no_second_trajectory_and_is_seen_as_a_transfer()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();

        Assert.Equal("accepted", (await SecondStart(office)).Result);

        Assert.Single(await office.Parts.Trajectories.Rows());
        var (trajectory, events) = await Known(office);
        Assert.Equal((ElsewhereId, new LocalDate(2026, 2, 2)), (trajectory.Institution, Assert.Single(trajectory.Doubles).Entry));
        Assert.Contains(events, e => e is Transferred { To: ElsewhereId });
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
        Assert.Equal(("pi-heerhugowaard", 2), (trajectory.Institution, trajectory.Doubles.Count));
        Assert.DoesNotContain(events, e => e is Transferred);
    }

    [Fact]
    public async Task Situation_01_who_enters_after_an_end_that_was_heard_of_gets_a_trajectory_of_his_own()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        await Take(office, Said.Ended("2026-01-20 09:00", "2026-01-20 08:00"));

        await SecondStart(office);

        Assert.Equal(2, (await office.Parts.Trajectories.Rows()).Length);
        Assert.Empty((await Known(office)).Trajectory.Doubles);
    }

    [Fact]
    public async Task Situation_01_an_end_date_that_comes_with_the_second_start_counts_as_any_later_one()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();

        await Take(office, Said.Started("2026-02-02 09:00", "2026-02-02", "2026-08-03", id: "second", kenmerk: Second));

        Assert.Equal(new LocalDate(2026, 8, 3), (await Known(office)).Trajectory.ReleaseDate);
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
    public async Task Situation_02_a_start_that_comes_after_release_opens_as_a_late_notice_and_nobody_is_blamed_for_what_was_due_before()
    {
        await using var office = await Office.Open("2026-03-10 10:00");
        await Take(office, Said.Started("2026-03-10 09:00", "2026-01-12", "2026-03-02"));
        await Take(office, Said.Ended("2026-03-10 09:30", "2026-03-02 11:00"));
        await office.Ask();

        var (trajectory, events) = await Known(office);
        Assert.True(trajectory.LateNotice);
        Assert.Contains(events, e => e is PhaseReached { Phase: "P4" });
        Assert.DoesNotContain(events, e => e is MilestoneEscalated);
    }

    [Fact]
    public async Task Situation_05_without_a_municipality_the_trajectory_begins_and_confirming_one_is_asked()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        Assert.Equal("accepted", (await Take(office, Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19", municipality: null))).Result);
        await office.Ask();

        var (trajectory, _) = await Known(office);
        var terms = new Terms(trajectory, office.Parts.Workflows.Current);
        var confirmed = terms.Workflow.Find(KnownMilestones.MunicipalityConfirmed)!;
        Assert.Null(trajectory.Municipality);
        Assert.NotEmpty(terms.Outstanding(confirmed));
        Assert.Equal(Severity.Critical, confirmed.Severity);

        await office.Gives(new ReportEvent("NoRegistration"));
        terms = new Terms((await Known(office)).Trajectory, terms.Workflow);
        Assert.Equal(Severity.Critical, terms.SeverityOf(terms.Workflow.Find("H09")!));
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

    [Fact]
    public async Task Situation_04_the_coordinator_of_the_other_municipality_is_mailed_and_hears_when_it_is_agreed()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        Assert.Null((await office.Gives(new DisputeCompetence("0405"), "dispute")).Rejection);
        await office.AskAll();

        var asked = Assert.Single(await office.Messages(), m => m.ContactId == "aftercare-coordinator@hoorn");
        Assert.Equal("task", asked.Template);

        Assert.Null((await office.Gives(new ConfirmMunicipality("0361", null), "agreed")).Rejection);
        await office.AskAll();

        Assert.Contains(await office.Messages(), m => m is { ContactId: "aftercare-coordinator@hoorn", Template: "stopped" });
    }

    [Fact]
    public async Task Who_comes_back_from_detention_abroad_is_followed_by_bureau_buitenland_and_not_by_an_institution()
    {
        await using var office = await Office.Open("2026-01-12 10:00");

        await Take(office, Said.Started("2026-01-12 09:00", "2026-01-12", "2026-07-14", title: "buitenland", institution: "Bureau Buitenland"));
        await office.AskAll();

        var (trajectory, _) = await Known(office);
        Assert.Equal(("ForeignDetentionReturn", "bureau-buitenland"), (trajectory.Track, trajectory.Institution));
        Assert.Contains("V49", trajectory.Told["dji-case-manager@bureau-buitenland"].Keys);
        Assert.DoesNotContain(trajectory.Told.Keys, contact => contact.StartsWith("prison-medical", StringComparison.Ordinal));
    }

    private static Task<LineAnswer> SecondStart(Office office, string id = "second") =>
        Take(office, Said.Started("2026-02-02 09:00", "2026-02-02", id: id, kenmerk: Second, institution: Elsewhere));

    private static Task<LineAnswer> Take(Office office, string line) => office.Intake.Take(line, null);

    private static string WithoutBsn(string line) => line.Replace($"\"{Said.Bsn}\"", "null", StringComparison.Ordinal);

    private static async Task<(Trajectory Trajectory, IReadOnlyList<TrajectoryEvent> Events)> Known(Office office) =>
        ((await office.Parts.Trajectories.Load(Said.Trajectory))!.State,
            [.. (await office.Parts.Trajectories.Log(Said.Trajectory)).Select(r => r.Event)]);
}
