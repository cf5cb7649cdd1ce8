using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;
using SamenStarten.Orchestrations.Trajectories;
using GivenCommand = SamenStarten.Orchestrations.Trajectories.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>Same name and birthday, different person (domain.md 6, 33).</summary>
public sealed class AlikeTests
{
    private const string Second = "D2026-4712";
    private const string AnotherBsn = "999990019";

    private static readonly Guid Other = DeterministicId.From("trajectory", Said.Source, "second");

    [Fact]
    public async Task Situation_33_who_has_the_same_name_and_birthday_gets_a_trajectory_of_his_own_that_says_so()
    {
        await using var office = await Begun();
        var before = (await State(office, Said.Trajectory)).Version;

        Assert.Equal("accepted", (await Take(office, Alike())).Result);

        Assert.Equal([Said.Trajectory], (await State(office, Other)).LooksLike);
        Assert.Contains(await office.Parts.Trajectories.Log(Other), r => r.Event is LooksLikeAnother);
        Assert.Equal(before, (await State(office, Said.Trajectory)).Version);
    }

    [Fact]
    public async Task Situation_33_however_the_name_was_written()
    {
        await using var office = await Begun();

        await Take(office, Alike()
            .Replace(Said.FamilyName, "KWAKER-NÁÁK", StringComparison.Ordinal)
            .Replace(Said.GivenNames, "Balthazar", StringComparison.Ordinal));

        Assert.Equal([Said.Trajectory], (await State(office, Other)).LooksLike);
    }

    [Fact]
    public async Task Situation_33_without_a_bsn_he_is_pointed_out_too()
    {
        await using var office = await Begun();

        await Take(office, Alike().Replace($"\"{AnotherBsn}\"", "null", StringComparison.Ordinal).Replace(Said.ChainNumber, "3805986", StringComparison.Ordinal));

        Assert.Equal([Said.Trajectory], (await State(office, Other)).LooksLike);
    }

    [Fact]
    public async Task Situation_33_another_name_or_birthday_or_a_trajectory_that_ended_is_no_likeness()
    {
        await using var office = await Begun();
        await Take(office, Alike().Replace(Said.BirthDate, "1987-11-24", StringComparison.Ordinal));
        Assert.Empty((await State(office, Other)).LooksLike);

        await office.Gives(new Close("completed"));
        await Take(office, Said.Started("2026-01-14 09:00", "2026-01-14", id: "third", kenmerk: "D2026-4713", bsn: "999956668"));
        Assert.Empty((await State(office, DeterministicId.From("trajectory", Said.Source, "third"))).LooksLike);
    }

    [Fact]
    public async Task Situation_33_who_is_known_by_bsn_to_be_the_same_is_not_another()
    {
        await using var office = await Begun();
        await Take(office, Said.Ended("2026-01-20 09:00", "2026-01-20 08:00"));

        await Take(office, Said.Started("2026-02-02 09:00", "2026-02-02", id: "second", kenmerk: Second));

        Assert.Empty((await State(office, Other)).LooksLike);
        Assert.Equal(Said.Trajectory, (await State(office, Other)).Follows);
    }

    [Fact]
    public async Task Situation_33_the_notice_is_gone_when_somebody_says_that_he_is_another()
    {
        await using var office = await Begun();
        await Take(office, Alike());

        Assert.Null((await Gives(office, new TellApart(Said.Trajectory), "apart")).Rejection);

        var trajectory = await State(office, Other);
        Assert.Empty(trajectory.LooksLike);
        Assert.Equal(TrajectoryStatus.Open, trajectory.Status);
        Assert.Equal("no-likeness", (await Gives(office, new MergeInto(Said.Trajectory), "late")).Rejection?.Code);
    }

    [Fact]
    public async Task Situation_33_only_a_person_says_that_they_are_one_and_whoever_was_asked_hears_that_it_stops()
    {
        await using var office = await Begun();
        await Take(office, Alike());
        await office.AskAll();
        Assert.Equal(TrajectoryStatus.Open, (await State(office, Other)).Status);

        Assert.Null((await Gives(office, new MergeInto(Said.Trajectory), "same")).Rejection);
        await office.AskAll();

        var merged = await State(office, Other);
        Assert.Equal((TrajectoryStatus.Ended, Said.Trajectory), (merged.Status, merged.ContinuedIn));
        Assert.Contains(await office.Parts.Trajectories.Log(Other), r => r.Event is TrajectoryEnded { Why: "merged" });
        Assert.Contains(await office.Parts.Messages.Of(Other), m => m.Template == "stopped");
        Assert.Equal(TrajectoryStatus.Open, (await State(office, Said.Trajectory)).Status);
        Assert.DoesNotContain(await office.Messages(), m => m.Template == "stopped");
    }

    [Fact]
    public async Task Situation_33_nothing_of_the_name_or_birthday_is_in_the_log()
    {
        await using var office = await Begun();
        await Take(office, Alike());

        var log = string.Concat((await office.Parts.Trajectories.Log(Other)).Select(r => r.Event.ToString()));
        Assert.DoesNotContain(Said.FamilyName, log, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Said.BirthDate, log, StringComparison.Ordinal);
    }

    private static async Task<Office> Begun()
    {
        var office = await Office.Open("2026-01-12 10:00");
        await office.Begins();
        return office;
    }

    private static string Alike() => Said.Started("2026-01-13 09:00", "2026-01-13", "2026-06-01", id: "second", kenmerk: Second, bsn: AnotherBsn);

    private static Task<LineAnswer> Take(Office office, string line) => office.Intake.Take(line, null);

    private static Task<Handled> Gives(Office office, Command command, string id) => office.Commands.Handle(
        Other, new GivenCommand(DeterministicId.From(id), command, "coordinator", null, null, office.Clock.GetCurrentInstant()));

    private static async Task<Trajectory> State(Office office, Guid id) => (await office.Parts.Trajectories.Load(id))!.State;
}
