using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Trajectories;

public sealed class DecideStartTests
{
    private static readonly Envelope Envelope = new(
        "feed:injus", null, null, "Pbw18a", Local.Time("2026-01-12 08:00"), Local.Time("2026-01-12 09:00"), DeterministicId.From("start"));

    [Fact]
    public void A_start_opens_the_trajectory_and_gives_its_end_date()
    {
        var decision = On(null, Start("2026-07-14"));

        Assert.Equal(
            [
                new TrajectoryOpened("2601-001", "samen-starten", 1, Local.Day("2026-01-12"), "veroordeeld", "pi-vught", "0796"),
                new ReleaseDateGiven("EndDate", Local.Day("2026-07-14"), ReleaseDateCertainty.Definite, "start"),
            ],
            decision.Events);
    }

    [Fact]
    public void A_start_without_an_end_date_gives_none() => Assert.IsType<TrajectoryOpened>(Assert.Single(On(null, Start(null)).Events));

    [Fact]
    public void An_end_date_before_the_day_of_entry_is_refused()
    {
        var decision = On(null, Start("2026-01-11"));

        Assert.Equal(("release-before-entry", "einddatum"), (decision.Rejection!.Code, decision.Rejection.Field));
        Assert.Empty(decision.Events);
    }

    [Fact]
    public void An_end_date_on_the_day_of_entry_is_not() => Assert.Null(On(null, Start("2026-01-12")).Rejection);

    [Fact]
    public void What_has_begun_does_not_begin_again() =>
        Assert.Equal("trajectory-exists", On(TrajectoryStory.Begins().Trajectory, Start(null)).Rejection!.Code);

    [Fact]
    public void Nothing_can_be_said_about_a_trajectory_that_does_not_exist()
    {
        Assert.Equal("unknown-trajectory", On(null, Answers.Done("G04")).Rejection!.Code);
        Assert.Equal(
            "unknown-trajectory", On(Trajectory.Begin(DeterministicId.From("new")), Answers.ReleaseOn("2026-07-14")).Rejection!.Code);
    }

    private static Decision On(Trajectory? trajectory, Command command) => Decide.On(trajectory, TheWorkflow.National, command, Envelope);

    private static StartTrajectory Start(string? release) => new(
        "2601-001", "samen-starten", 1, Local.Day("2026-01-12"), "veroordeeld", "pi-vught", "0796",
        release is null ? null : Local.Day(release), ReleaseDateCertainty.Definite);
}
