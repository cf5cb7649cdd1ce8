using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Pausing, and a death.</summary>
public sealed class StoppingTests
{
    private static TrajectoryStory InMarch => TrajectoryStory.Begins().At("2026-03-02 10:00");

    [Fact]
    public void A_death_silences_everything_at_once()
    {
        var story = InMarch;
        var mails = story.Mails().Count();
        _ = story.Says(new RecordDeath(Local.Day("2026-03-01")));

        Assert.Equal(mails, story.Mails().Count());
        Assert.Equal(PlannedKind.IsErased, Assert.Single(story.Planning).Kind);
        Assert.Equal(mails, story.Until("2027-03-02 16:00").Mails().Count());
    }

    [Fact]
    public void A_death_withdraws_nothing_with_a_message() =>
        Assert.Empty(InMarch.Says(new RecordDeath(Local.Day("2026-03-01"))).FallDue().Fallen.Events);

    [Fact]
    public void After_a_death_the_retention_runs_and_then_it_is_erased()
    {
        var story = InMarch.Says(new RecordDeath(Local.Day("2026-03-01")));

        Assert.Equal("2027-03-02 17:00", Local.Text(story.Planning[0].At));
        Assert.Equal(TrajectoryStatus.Closed, story.Until("2027-03-02 17:00").Trajectory.Status);
    }

    [Fact]
    public void A_death_stops_what_was_paused_too() =>
        Assert.Equal(
            TrajectoryStatus.Deceased,
            InMarch.Says(new Pause("absconded")).Says(new RecordDeath(Local.Day("2026-03-01"))).Trajectory.Status);

    [Fact]
    public void While_paused_nothing_falls_and_nothing_is_sent()
    {
        var story = InMarch.Says(new Pause("absconded"));
        var before = story.Log.Count;

        Assert.Empty(story.Planning);
        Assert.Equal(before, story.DownUntil("2026-06-01 10:00").Log.Count);
    }

    [Fact]
    public void While_paused_facts_are_taken_over_and_fall_due_when_it_is_resumed()
    {
        var story = InMarch.Says(new Pause("absconded")).Says(Answers.LeavesAt("2026-03-02 10:00", "einde-straf"));
        Assert.Null(story.Trajectory.Left);

        Assert.NotNull(story.Says(new Resume()).Trajectory.Left);
    }

    [Fact]
    public void While_paused_work_can_be_done() =>
        Assert.True(InMarch.Says(new Pause("absconded")).Says(Answers.Done("H06")).Trajectory["H06"].IsDone);

    [Fact]
    public void When_it_is_resumed_what_passed_is_shown_and_only_the_latest_goes_out()
    {
        var story = TrajectoryStory.Begins().At("2026-01-21 10:00", new Pause("absconded")).At("2026-02-12 10:00", new Resume());

        Assert.Equal(
            ["E1 2026-02-12 10:00 passed", "E2 2026-02-12 10:00 passed", "E3 2026-02-12 10:00 passed", "E4 2026-02-12 10:00"],
            story.Rungs("H01"));
        Assert.All(story.Mails().Where(m => m.At == story.Now).GroupBy(m => m.Mail.ContactId), mails => Assert.Single(mails));
    }

    [Fact]
    public void When_it_is_resumed_before_anything_fell_the_planning_is_as_it_was()
    {
        var story = InMarch;
        var before = story.Planning.Select(m => (m.At, m.Kind, m.Milestone?.Id, m.Rung)).ToList();

        Assert.Equal(
            before, story.Says(new Pause("absconded")).Says(new Resume()).Planning.Select(m => (m.At, m.Kind, m.Milestone?.Id, m.Rung)));
    }
}
