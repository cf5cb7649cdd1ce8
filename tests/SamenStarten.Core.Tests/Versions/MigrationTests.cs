using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Versions;

/// <summary>A running trajectory goes over to another version of its workflow.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void Going_over_to_a_version_that_says_the_same_changes_nothing_but_the_version()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");
        var (before, planning) = (story.Log.Count, Told(story));

        story.MigratesTo(TheWorkflow.National with { Version = 2 });

        Assert.Equal(new TrajectoryMigrated("samen-starten", 1, "samen-starten", 2, [], []) with { Dropped = [], Moved = [] }, Single(story, before) with { Dropped = [], Moved = [] });
        Assert.Empty(Single(story, before).Moved);
        Assert.Equal(2, story.Trajectory.WorkflowVersion);
        Assert.Equal(planning, Told(story));
    }

    [Fact]
    public void What_was_escalated_on_the_old_date_counts_for_the_new_one_when_that_has_passed_too()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-30 10:00");
        var rungs = story.Rungs("G07");
        Assert.NotEmpty(rungs);
        var before = story.Log.Count;

        story.MigratesTo(Second.DueAt("G07", 8));

        Assert.Equal(rungs, story.Rungs("G07"));
        Assert.DoesNotContain(story.Log.Skip(before), r => r.Event is EscalationWithdrawn or PartnerAsked or MilestoneReminded or MilestoneEscalated);
        story.Until("2026-04-01 10:00");
        Assert.Equal(story.Rungs("G07").Count, story.Rungs("G07").Select(r => r[..2]).Distinct().Count());
    }

    [Fact]
    public void An_escalation_whose_term_now_lies_ahead_is_withdrawn()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-30 10:00");
        var before = story.Log.Count;

        story.MigratesTo(Second.DueAt("G07", 40));

        Assert.Contains(story.Log.Skip(before), r => r.Event is EscalationWithdrawn { Milestone: "G07" });
        Assert.Empty(story.Trajectory["G07"].Rungs);
        story.Until("2026-03-06 10:00");
        Assert.Contains(story.Reminders("G07"), r => string.CompareOrdinal(r, "-5 2026-02-") > 0);
    }

    [Fact]
    public void An_escalation_of_what_vanishes_is_withdrawn_and_nothing_is_planned_for_it()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-30 10:00");
        var before = story.Log.Count;

        story.MigratesTo(Second.Without("G07"));

        Assert.Contains("G07", Migrated(story, before).Dropped);
        Assert.Contains(story.Log.Skip(before), r => r.Event is EscalationWithdrawn { Milestone: "G07" });
        Assert.DoesNotContain(story.Planning, m => m.Milestone?.Id == "G07");
        story.Until("2026-08-01 10:00");
    }

    [Fact]
    public void A_term_that_passed_before_anyone_asked_for_it_is_shown_and_not_mailed()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");
        var before = story.Log.Count;

        story.MigratesTo(Second.Adding("Z01", 20));

        Assert.NotNull(story.OpenedAt("Z01"));
        Assert.Contains(story.Log.Skip(before), r => r.Event is MilestoneFellDue { Milestone: "Z01" });
        Assert.DoesNotContain(story.Log.Skip(before), r => r.Event is PartnerAsked or MilestoneReminded or MilestoneEscalated);
    }

    [Fact]
    public void A_new_milestone_that_is_due_soon_is_asked_for_once()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");

        story.MigratesTo(Second.Adding("Z01", 45)).Until("2026-03-09 10:00");

        Assert.Single(story.Of<MilestoneOpened>(), e => ((MilestoneOpened)e.Event).Milestone == "Z01");
        Assert.DoesNotContain(story.Mails().GroupBy(m => (m.At, m.Mail.ContactId)), g => g.Count() > 1);
    }

    [Fact]
    public void Nothing_opens_twice_and_no_document_is_asked_for_twice()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");

        story.MigratesTo(Second.DueAt("G07", 8)).Until("2026-10-01 10:00");

        Assert.DoesNotContain(story.Of<MilestoneOpened>().GroupBy(e => e.Event), g => g.Count() > 1);
        Assert.DoesNotContain(story.Of<DocumentRequested>().GroupBy(e => e.Event), g => g.Count() > 1);
        Assert.Single(story.Of<LeadProposed>());
    }

    [Fact]
    public void A_route_that_is_called_otherwise_is_chosen_anew()
    {
        var story = TrajectoryStory.Begins().Until("2026-03-02 10:00");
        var renamed = TheWorkflow.National with
        {
            Version = 2,
            Tracks = [.. TheWorkflow.National.Tracks.Select(t => t.Id == "Standard" ? t with { Id = "Middle" } : t)],
        };

        story.MigratesTo(renamed);

        Assert.Equal("Middle", story.Trajectory.Track);
    }

    [Fact]
    public void What_a_route_dropped_and_the_new_version_has_in_it_counts_again()
    {
        var story = TrajectoryStory.Begins(release: "2026-07-14").At(
            "2026-01-13 10:00", new MoveReleaseDate("EndDate", Local.Day("2026-02-20"), ReleaseDateCertainty.Definite, "court"));
        var dropped = story.Trajectory.Milestones.First(m => m.Value.NotApplicable == NotApplicableCodes.Track).Key;

        story.MigratesTo(Second.With(dropped, m => m with { Tags = ["S"] }));

        Assert.Null(story.Trajectory[dropped].NotApplicable);
    }

    [Fact]
    public void Nobody_goes_over_to_what_is_not_there_or_where_he_is_or_without_a_reason()
    {
        var story = TrajectoryStory.Begins();

        Assert.Equal("unknown-workflow workflow", story.Refuses(new MigrateTrajectory("samen-starten", 9)));
        Assert.Equal("already-on-version", story.MigratesTo(TheWorkflow.National).Rejection?.Code);
        Assert.Equal("reason-required", story.MigratesTo(TheWorkflow.National with { Version = 2 }, reason: false).Rejection?.Code);
        story.At("2026-03-02 10:00", new Close("moved-away"));
        Assert.Equal("trajectory-closed", story.MigratesTo(TheWorkflow.National with { Version = 2 }).Rejection?.Code);
    }

    private static TrajectoryMigrated Single(TrajectoryStory story, int before) => (TrajectoryMigrated)Assert.Single(story.Log.Skip(before)).Event;

    private static TrajectoryMigrated Migrated(TrajectoryStory story, int before) => story.Log.Skip(before).Select(r => r.Event).OfType<TrajectoryMigrated>().Single();

    private static IReadOnlyList<string> Told(TrajectoryStory story) => [.. story.Planning.Select(m => $"{m.At} {m.Kind} {m.Milestone?.Id} {m.Rung}")];
}
