using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Detention;

public sealed class DetentionIntakeTests
{
    private const string Now = "2026-01-12 10:00";

    [Fact]
    public async Task A_start_begins_a_trajectory_and_wakes_it()
    {
        await using var office = await Office.Open(Now);

        Assert.Equal(new LineAnswer("accepted"), await Take(office, Start()));

        Assert.Equal([Said.Trajectory.ToString()], office.Woken);
        Assert.Equal("2601-001", (await office.Parts.Trajectories.Load(Said.Trajectory))!.State.Number);
    }

    [Fact]
    public async Task The_parts_add_up_to_the_lines()
    {
        await using var office = await Office.Open(Now);
        string[] lines =
        [
            Start(), Start(), "", "   ", Said.EndDate(Now, "2026-06-01", "e"), "{\"torn", "{\"torn", Said.Died(Now, "2026-01-11", kenmerk: "D2026-1"),
            Said.Died(Now, "2026-01-11", kenmerk: "D2026-1"), Said.Line("x", "ontsnapt", Now, new { kenmerk = Said.Kenmerk }),
        ];

        var results = new List<string>();
        foreach (var (number, line) in lines.Index())
        {
            results.Add((await office.Intake.Take(line, number + 1)).Result);
        }

        Assert.Equal(
            ["accepted", "repeated", "empty", "empty", "accepted", "quarantined", "repeated", "waiting", "repeated", "quarantined"], results);
        var kept = await office.Parts.Inbox.Count();
        Assert.Equal((2, 2, 1), (kept["accepted"], kept["quarantined"], kept["waiting"]));
    }

    [Fact]
    public async Task What_cannot_be_used_is_kept_whole_with_its_line_number()
    {
        await using var office = await Office.Open(Now);
        var line = Said.Started(Now, "2026-01-12", municipality: "9999");

        var answer = await office.Intake.Take(line, 217);

        Assert.Equal(("quarantined", "unknown-municipality", "data.gemeente.code"), (answer.Result, answer.Code, answer.Field));
        var kept = Assert.Single(await office.Parts.Inbox.Quarantine());
        Assert.Equal((line, 217, "unknown-municipality"), (kept.Line, kept.LineNumber, kept.Code));
        Assert.Null(await office.Parts.Trajectories.Load(Said.Trajectory));
    }

    [Fact]
    public async Task The_same_detention_under_another_id_is_accepted_and_changes_nothing()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start());

        Assert.Equal("accepted", (await Take(office, Said.Started(Now, "2026-01-12", "2026-05-19", id: "again"))).Result);

        Assert.Single(await office.Parts.Trajectories.Rows());
        Assert.Single(office.Woken);
    }

    [Fact]
    public async Task Two_starts_at_once_take_different_numbers()
    {
        await using var office = await Office.Open(Now);

        await Task.WhenAll(Enumerable.Range(1, 4).Select(n => Take(office, Said.Started(Now, "2026-01-12", id: $"s{n}", kenmerk: $"D2026-{n}", bsn: Bsns.Of(n)))));

        Assert.Equal(["2601-001", "2601-002", "2601-003", "2601-004"], (await office.Parts.Trajectories.Rows()).Select(r => r.Index.Number).Order());
    }

    [Fact]
    public async Task A_fact_that_came_too_early_is_taken_up_by_the_start()
    {
        await using var office = await Office.Open(Now);
        Assert.Equal("waiting", (await Take(office, Said.EndDate("2026-01-12 11:00", "2026-06-01", "early"))).Result);

        await Take(office, Start());

        Assert.Equal(new LocalDate(2026, 6, 1), (await office.Parts.Trajectories.Load(Said.Trajectory))!.State.ReleaseDate);
        Assert.Equal("repeated", (await Take(office, Said.EndDate("2026-01-12 11:00", "2026-06-01", "early"))).Result);
        Assert.DoesNotContain("waiting", await office.Parts.Inbox.Count());
        Assert.Single(office.Woken);
    }

    [Fact]
    public async Task Killed_between_the_start_and_what_waited_for_it_the_sweep_takes_it_up()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Said.EndDate("2026-01-12 11:00", "2026-06-01", "early"));
        Kills? kills = null;
        kills = new Kills(_ => kills!.Points[^1] == "Change is known");
        await office.Restart(kills);
        Assert.False(await office.Life.Survives(Take(office, Start())));
        await office.Restart();

        Assert.Equal(1, await office.Intake.TakeUpWaiting());

        Assert.Equal(new LocalDate(2026, 6, 1), (await office.Parts.Trajectories.Load(Said.Trajectory))!.State.ReleaseDate);
        Assert.Equal("repeated", (await Take(office, Start())).Result);
    }

    [Fact]
    public async Task Situation_02_a_start_that_comes_after_the_person_is_free_opens_in_aftercare_and_the_48_hours_run_from_hearing_of_it()
    {
        await using var office = await Office.Open(Now);
        Assert.Equal("waiting", (await Take(office, Said.Ended("2026-01-10 09:00", "2026-01-10 09:00"))).Result);

        await Take(office, Said.Started(Now, "2025-12-20"));
        await office.Ask();

        var state = (await office.Parts.Trajectories.Load(Said.Trajectory))!.State;
        var terms = new Terms(state, office.Parts.Workflows.Current);
        Assert.True(state.LateNotice);
        Assert.Equal("P4", state.Phase);
        Assert.Equal(Amsterdam.At(Now), terms.FreeSince);
        Assert.Equal(new LocalDate(2026, 1, 14), terms.Outstanding(terms.Workflow.Find(KnownMilestones.FirstContact)!)[0].Date);
    }

    [Fact]
    public async Task A_fact_waits_for_thirty_days_and_then_its_detention_is_unknown()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Said.Died(Now, "2026-01-11"));

        office.Clock.MoveTo(Amsterdam.At(Now) + DetentionIntake.MostWaiting);
        Assert.Equal(0, await office.Intake.GiveUpWaiting());
        office.Clock.MoveTo(office.Clock.GetCurrentInstant() + Duration.FromSeconds(1));
        Assert.Equal(1, await office.Intake.GiveUpWaiting());

        Assert.Equal("unknown-detention", Assert.Single(await office.Parts.Inbox.Quarantine()).Code);
        Assert.Equal(0, await office.Intake.GiveUpWaiting());
    }

    [Fact]
    public async Task What_is_in_quarantine_can_be_mended_and_is_gone_from_there()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Said.Started(Now, "2026-01-12", municipality: "9999"));
        var key = Assert.Single(await office.Parts.Inbox.Quarantine()).Key;

        Assert.Equal("accepted", (await office.Intake.Mend(key, Said.Started(Now, "2026-01-12")))!.Result);

        Assert.Empty(await office.Parts.Inbox.Quarantine());
        Assert.NotNull(await office.Parts.Trajectories.Load(Said.Trajectory));
    }

    [Fact]
    public async Task A_torn_line_can_be_mended_into_a_message()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start()[..80]);
        var key = Assert.Single(await office.Parts.Inbox.Quarantine()).Key;

        Assert.Equal("accepted", (await office.Intake.Mend(key, Start()))!.Result);

        Assert.Empty(await office.Parts.Inbox.Quarantine());
        Assert.Equal("repeated", (await Take(office, Start())).Result);
    }

    [Fact]
    public async Task Mended_and_wrong_still_it_stays_in_quarantine()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start()[..80]);
        var key = Assert.Single(await office.Parts.Inbox.Quarantine()).Key;

        Assert.Equal("invalid-date", (await office.Intake.Mend(key, Said.Started(Now, "2026-02-30")))!.Code);

        Assert.Single(await office.Parts.Inbox.Quarantine());
    }

    [Fact]
    public async Task What_is_not_in_quarantine_cannot_be_mended()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start());

        Assert.Null(await office.Intake.Mend($"{Said.Source} start", Start()));
        Assert.Null(await office.Intake.Mend("nothing", Start()));
    }

    [Fact]
    public async Task What_the_trajectory_refuses_is_in_quarantine_under_its_code()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start());

        var answer = await Take(office, Said.EndDate("2026-01-13 09:00", "2026-01-01", "before-entry"));

        Assert.Equal(("quarantined", "release-before-entry", "data.einddatum"), (answer.Result, answer.Code, answer.Field));
    }

    [Fact]
    public async Task After_a_death_a_fact_is_accepted_and_changes_nothing_but_history()
    {
        await using var office = await Office.Open(Now);
        await Take(office, Start());
        await Take(office, Said.Died("2026-01-13 09:00", "2026-01-13"));
        office.Woken.Clear();

        Assert.Equal("accepted", (await Take(office, Said.Moved("2026-01-14 09:00", "2026-01-14", "PI Lelystad"))).Result);

        Assert.Equal("deceased", Assert.IsType<FactNoted>((await office.Parts.Trajectories.Log(Said.Trajectory))[^1].Event).Why);
        Assert.Empty(office.Woken);
    }

    [Fact]
    public async Task The_time_of_a_message_is_never_compared_with_the_clock()
    {
        await using var office = await Office.Open("2020-01-01 10:00");

        Assert.Equal("accepted", (await Take(office, Start())).Result);
        Assert.Equal("accepted", (await Take(office, Said.Ended("2099-01-01 10:00", "2026-05-19 10:00"))).Result);
    }

    private static string Start() => Said.Started("2026-01-12 09:00", "2026-01-12", "2026-05-19");

    private static Task<LineAnswer> Take(Office office, string line) => office.Intake.Take(line, null);
}
