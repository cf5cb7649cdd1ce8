using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Detention;
using SamenStarten.Orchestrations.Tests.Given;

namespace SamenStarten.Orchestrations.Tests.Situations;

/// <summary>Back in detention two weeks after release (domain.md 6, 29).</summary>
public sealed class RedetainedTests
{
    private const string Second = "D2026-4712";

    private static readonly Guid Again = DeterministicId.From("trajectory", Said.Source, "second");

    [Fact]
    public async Task Situation_29_who_comes_back_gets_a_trajectory_that_knows_the_one_before()
    {
        await using var office = await Released();

        Assert.Equal("accepted", (await SecondStart(office)).Result);

        Assert.Equal(Said.Trajectory, (await State(office, Again)).Follows);
        var log = await office.Parts.Trajectories.Log(Again);
        Assert.Equal(new Redetained(Said.Trajectory), Assert.Single(log, r => r.Event is Redetained).Event);
        Assert.Equal("2602-001", (await State(office, Again)).Number);
    }

    [Fact]
    public async Task Situation_29_who_was_shielded_stays_so_for_the_same_coordinator()
    {
        await using var office = await Released();
        Assert.Null((await office.Gives(new ShieldPerson())).Rejection);

        await SecondStart(office);

        Assert.Equal("coordinator", (await State(office, Again)).ShieldedBy);
    }

    [Fact]
    public async Task Situation_29_the_one_before_ends_and_whoever_was_asked_hears_it_and_is_reminded_of_nothing()
    {
        await using var office = await Released();
        var waited = Waited(await State(office, Said.Trajectory), office.Parts.Workflows.Current);
        Assert.NotEmpty(waited);

        await SecondStart(office);
        await office.AskAll();

        var earlier = await State(office, Said.Trajectory);
        Assert.Equal((TrajectoryStatus.Ended, Again), (earlier.Status, earlier.ContinuedIn));
        Assert.Contains(await office.Parts.Trajectories.Log(Said.Trajectory), r => r.Event is TrajectoryEnded { Why: "redetained" });
        Assert.Equal(waited, (await office.Messages()).Where(m => m.Template == "stopped").Select(m => m.ContactId).Order(StringComparer.Ordinal));

        var before = (await office.Messages()).Length;
        office.Passes(Duration.FromDays(90));
        await office.AskAll();
        Assert.Equal(before, (await office.Messages()).Length);
        Assert.Empty(Waited(earlier, office.Parts.Workflows.Current));
    }

    [Fact]
    public async Task Situation_29_it_is_asked_what_was_lost_and_a_bed_is_part_of_the_question()
    {
        await using var office = await Released();
        await SecondStart(office);
        await office.AskAll();

        var terms = new Terms(await State(office, Again), office.Parts.Workflows.Current);
        var lost = terms.Workflow.Find("V29")!;
        Assert.True(terms.IsInPlay(lost));
        Assert.NotEmpty(terms.Outstanding(lost));
        Assert.Equal(Severity.Critical, lost.Severity);
        Assert.Contains("gereserveerd bed", lost.Exit.Text.Nl, StringComparison.Ordinal);
        Assert.Contains(await office.Parts.Messages.Of(Again), m => m.Role == "AftercareCoordinator" && m.Arguments.Lines.Contains("V29"));
        Assert.False(new Terms(await State(office, Said.Trajectory), terms.Workflow).IsInPlay(lost));
    }

    [Fact]
    public async Task Situation_29_what_was_closed_stays_as_it_was_and_is_known_to_the_new_one()
    {
        await using var office = await Released();
        await office.Gives(new Close("completed"));
        var closed = (await State(office, Said.Trajectory)).Version;

        await SecondStart(office);

        Assert.Equal(Said.Trajectory, (await State(office, Again)).Follows);
        Assert.Equal(closed, (await State(office, Said.Trajectory)).Version);
    }

    [Fact]
    public async Task Situation_29_a_detention_from_before_follows_nothing_and_ends_nothing()
    {
        await using var office = await Released();

        await office.Intake.Take(Said.Started("2026-02-02 09:00", "2026-01-02", id: "second", kenmerk: Second), null);

        Assert.Null((await State(office, Again)).Follows);
        Assert.Equal(TrajectoryStatus.Open, (await State(office, Said.Trajectory)).Status);
    }

    [Fact]
    public async Task Situation_29_what_goes_on_elsewhere_can_be_reopened_by_a_person()
    {
        await using var office = await Released();
        await SecondStart(office);
        await office.AskAll();

        Assert.Null((await office.Gives(new Reopen("by-person"))).Rejection);
        await office.AskAll();

        var earlier = await State(office, Said.Trajectory);
        Assert.Equal((TrajectoryStatus.Open, null), (earlier.Status, earlier.ContinuedIn));
    }

    [Fact]
    public async Task Situation_29_killed_at_any_point_of_the_start_the_one_before_ends_once_and_the_new_one_follows_it()
    {
        for (var point = 0; point < 30; point++)
        {
            await using var office = await Released();
            var reached = 0;
            await office.Restart(new Kills(_ => reached++ == point));
            var survived = await office.Life.Survives(SecondStart(office));
            await office.Restart();
            await SecondStart(office);

            Assert.Single(await office.Parts.Trajectories.Log(Said.Trajectory), r => r.Event is ContinuedIn);
            Assert.Equal(Said.Trajectory, (await State(office, Again)).Follows);
            if (survived)
            {
                return;
            }
        }

        Assert.Fail("It was never taken whole.");
    }

    /// <summary>He left as planned, and is in aftercare for days.</summary>
    private static async Task<Office> Released()
    {
        var office = await Office.Open("2026-01-12 10:00");
        await office.Begins(release: "2026-01-26");
        await office.Intake.Take(Said.Ended("2026-01-26 09:00", "2026-01-26 08:00"), null);
        await office.Ask("2026-02-02 10:00");
        return office;
    }

    /// <summary>Who was asked for something that isn't done.</summary>
    private static List<string> Waited(Trajectory trajectory, Workflow workflow) =>
    [
        .. trajectory.Told
            .Where(told => workflow.Milestones.Any(m =>
                (!trajectory[m.Id].IsDone || !new Terms(trajectory, workflow).Outstanding(m).IsEmpty) && told.Value.Keys.Any(key => key.Split('/')[0] == m.Id)))
            .Select(told => told.Key)
            .Order(StringComparer.Ordinal),
    ];

    private static Task<LineAnswer> SecondStart(Office office) =>
        office.Intake.Take(Said.Started("2026-02-09 09:00", "2026-02-09", id: "second", kenmerk: Second), null);

    private static async Task<Trajectory> State(Office office, Guid id) => (await office.Parts.Trajectories.Load(id))!.State;
}
