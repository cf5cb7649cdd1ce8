using NodaTime;
using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;
using SamenStarten.Store.People;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>What is kept of a person changes: a BSN is found (domain.md 6, 34), an estimate of risk has to go (10).</summary>
public sealed class KeptOfHimTests
{
    private static readonly Guid Other = DeterministicId.From("trajectory", Said.Source, "second");
    private static readonly Guid Estimate = DeterministicId.From("estimate");

    [Fact]
    public async Task Situation_34_a_bsn_that_is_found_later_stands_with_the_person_and_not_in_the_log()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await Take(office, WithoutBsn(Said.Started("2026-01-12 09:00", "2026-01-12")));
        Assert.Null((await Person(office, Said.Trajectory)).Bsn);

        Assert.Null((await Records(office, Said.Trajectory, "found")).Rejection);

        var person = await Person(office, Said.Trajectory);
        Assert.Equal((Said.Bsn, Said.FamilyName), (person.Bsn, person.FamilyName));
        var log = await office.Parts.Trajectories.Log(Said.Trajectory);
        Assert.Equal("coordinator", Assert.Single(log, r => r.Event is BsnRecorded).Envelope.Actor);
        Assert.DoesNotContain(Said.Bsn, string.Concat(log.Select(r => r.ToString())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Situation_34_from_then_on_a_second_start_is_found_by_it()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await Take(office, WithoutBsn(Said.Started("2026-01-12 09:00", "2026-01-12")));
        await Records(office, Said.Trajectory, "found");

        await Take(office, Second().Replace(Said.ChainNumber, "3805986", StringComparison.Ordinal));

        Assert.Single(await office.Parts.Trajectories.Rows());
        Assert.Single((await State(office, Said.Trajectory)).Doubles);
    }

    [Fact]
    public async Task Situation_34_who_turns_out_to_have_the_bsn_of_another_that_runs_is_pointed_out()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await Take(office, Said.Started("2026-01-12 09:00", "2026-01-12"));
        await Take(office, WithoutBsn(Second())
            .Replace(Said.ChainNumber, "3805986", StringComparison.Ordinal).Replace(Said.FamilyName, "Quispel", StringComparison.Ordinal));
        Assert.Empty((await State(office, Other)).LooksLike);

        await Records(office, Other, "found");

        Assert.Equal([Said.Trajectory], (await State(office, Other)).LooksLike);
        await Records(office, Other, "again");
        Assert.Equal([Said.Trajectory], (await State(office, Other)).LooksLike);
    }

    [Fact]
    public async Task Situation_10_who_is_acquitted_leaves_no_words_about_his_risk_behind()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins(release: null);
        await Estimates(office);
        Assert.Equal(UnsealedState.Found, (await office.Persons.ReadText(Estimate, By(office))).State);

        await Take(office, Said.Ended("2026-01-15 15:10", "2026-01-15 15:00", "vrijspraak"));
        await office.Ask("2026-01-15 15:10");

        Assert.Equal(UnsealedState.Erased, (await office.Persons.ReadText(Estimate, By(office))).State);
        Assert.Empty((await State(office, Said.Trajectory)).RiskSnapshots);
        Assert.Equal(Said.FamilyName, (await Person(office, Said.Trajectory)).FamilyName);
    }

    [Fact]
    public async Task Situation_10_whose_sentence_ended_keeps_them()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins(release: null);
        await Estimates(office);

        await Take(office, Said.Ended("2026-01-15 15:10", "2026-01-15 15:00"));
        await office.Ask("2026-01-15 15:10");

        Assert.Equal(UnsealedState.Found, (await office.Persons.ReadText(Estimate, By(office))).State);
    }

    [Fact]
    public async Task Situation_28_the_casemanagers_mail_waits_for_its_hour_and_goes_while_all_stands_still()
    {
        await using var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        await office.Ask("2026-03-02 23:00");
        Assert.Null((await office.Gives(new ReportAbsconded())).Rejection);
        await office.Ask();
        Assert.Null((await office.Gives(new ShieldPerson(), "shield")).Rejection);

        office.Clock.MoveTo(Amsterdam.At("2026-03-03 09:00"));
        foreach (var message in (await office.WhatMayGo()).Messages)
        {
            await office.Send(message);
        }

        var sent = Assert.Single(await office.Messages(), m => m.State == MessageState.HandedOver && m.CreatedAt >= Amsterdam.At("2026-03-02 23:00"));
        Assert.Equal(("DjiCaseManager", "stands-still"), (sent.Role, sent.Template));
        Assert.DoesNotContain(await office.Messages(), m => m.State == MessageState.Waiting);
    }

    [Fact]
    public async Task Situation_01_a_second_start_about_something_else_gets_a_trajectory_of_its_own_and_its_facts_from_then_on()
    {
        await using var office = await Joined();
        var start = Assert.Single((await State(office, Said.Trajectory)).Doubles).StartId;

        Assert.Null((await Splits(office, start, "split")).Rejection);

        var (first, second) = (await State(office, Said.Trajectory), await State(office, Other));
        Assert.Empty(first.Doubles);
        Assert.Null(first.EnteredAgain);
        Assert.Equal((TrajectoryStatus.Open, new LocalDate(2026, 2, 2)), (second.Status, second.Entry));
        Assert.Equal(Said.FamilyName, (await Person(office, Other)).FamilyName);
        Assert.Equal(UnsealedState.Erased, (await office.Persons.ReadText(start, By(office))).State);

        await Take(office, Said.EndDate("2026-02-03 09:00", "2026-09-01", "moves", kenmerk: "D2026-4712"));
        Assert.Equal(new LocalDate(2026, 9, 1), (await State(office, Other)).ReleaseDate);
        Assert.NotEqual(new LocalDate(2026, 9, 1), (await State(office, Said.Trajectory)).ReleaseDate);
    }

    [Fact]
    public async Task Situation_01_killed_at_any_point_of_it_the_same_again_does_what_was_left_undone()
    {
        for (var point = 0; point < 12; point++)
        {
            await using var office = await Joined();
            var start = Assert.Single((await State(office, Said.Trajectory)).Doubles).StartId;
            var line = (await office.Persons.ReadText(start, By(office))).Value!;
            var reached = 0;
            await office.Restart(new Kills(_ => reached++ == point));
            await office.Life.Survives(office.Intake.Split(Said.Trajectory, start, line, SplitGiven(office, start, "split")));
            await office.Restart();

            await office.Intake.Split(Said.Trajectory, start, line, SplitGiven(office, start, "again"));

            Assert.Empty((await State(office, Said.Trajectory)).Doubles);
            Assert.Equal(2, (await office.Parts.Trajectories.Rows()).Length);
            Assert.Single(await office.Parts.Trajectories.Log(Other), r => r.Event is TrajectoryOpened);
            await Take(office, Said.EndDate("2026-02-03 09:00", "2026-09-01", "moves", kenmerk: "D2026-4712"));
            Assert.Equal(new LocalDate(2026, 9, 1), (await State(office, Other)).ReleaseDate);
        }
    }

    [Fact]
    public async Task Situation_01_what_the_start_said_is_gone_when_somebody_confirms_that_it_is_the_same()
    {
        await using var office = await Joined();
        var start = Assert.Single((await State(office, Said.Trajectory)).Doubles).StartId;
        Assert.Equal(UnsealedState.Found, (await office.Persons.ReadText(start, By(office))).State);

        Assert.Null((await office.Gives(new ConfirmDouble(start))).Rejection);

        Assert.Equal(UnsealedState.Erased, (await office.Persons.ReadText(start, By(office))).State);
        Assert.Equal("no-double", (await Splits(office, start, "split")).Rejection?.Code);
        Assert.Single(await office.Parts.Trajectories.Rows());
    }

    private static async Task<Office> Joined()
    {
        var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        office.Clock.MoveTo(Amsterdam.At("2026-02-02 10:00"));
        await Take(office, Second());
        return office;
    }

    private static async Task<Handled> Splits(Office office, Guid start, string id)
    {
        var line = (await office.Persons.ReadText(start, By(office))).Value ?? "";
        return await office.Intake.Split(Said.Trajectory, start, line, SplitGiven(office, start, id));
    }

    private static GivenCommand SplitGiven(Office office, Guid start, string id) =>
        new(DeterministicId.From(id), new SplitDouble(start, Other), "coordinator", null, null, office.Clock.GetCurrentInstant());

    private static string Second() => Said.Started("2026-02-02 09:00", "2026-02-02", id: "second", kenmerk: "D2026-4712");

    private static string WithoutBsn(string line) => line.Replace($"\"{Said.Bsn}\"", "null", StringComparison.Ordinal);

    private static Task<LineAnswer> Take(Office office, string line) => office.Intake.Take(line, null);

    private static Task<Handled> Records(Office office, Guid trajectory, string id)
    {
        Assert.True(Core.People.Bsn.TryParse(Said.Bsn, out var bsn));
        var given = new GivenCommand(DeterministicId.From(id), new RecordBsn([]), "coordinator", null, "from the register", office.Clock.GetCurrentInstant());
        return new BsnRecording(office.Commands, office.Parts.Trajectories, office.Parts.Inbox).Record(trajectory, bsn, given);
    }

    private static Task<Handled> Estimates(Office office) => office.Commands.Handle(
        Said.Trajectory,
        new GivenCommand(
            DeterministicId.From("estimates"), new AddRiskSnapshot(Estimate, High: true, new LocalDate(2026, 4, 30)), "coordinator", null, null,
            office.Clock.GetCurrentInstant()),
        new HandledWith(null, null, [new SealedText(Estimate, "In words.")], Quietly: false));

    private static async Task<Person> Person(Office office, Guid trajectory) => (await office.Persons.Read(trajectory, By(office))).Value!;

    private static Reader By(Office office) => new("test", "AftercareCoordinator", "test", office.Clock.GetCurrentInstant(), "contact");

    private static async Task<Trajectory> State(Office office, Guid id) => (await office.Parts.Trajectories.Load(id))!.State;
}
