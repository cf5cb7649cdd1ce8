using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>A release that nobody expected (domain.md 4.8): the remand is suspended on Thursday 5 February 2026.</summary>
public sealed class EmergencyTests
{
    private static TrajectoryStory Suspended(string moment = "2026-02-05 14:00") =>
        TrajectoryStory.Begins(release: null, title: "preventief").At(moment, Answers.LeavesAt(moment, "schorsing"));

    [Fact]
    public void Lead_coordinator_and_casemanager_are_told_at_once()
    {
        var story = Suspended();

        Assert.Equal(
            ["AftercareCoordinator", "DjiCaseManager", "Lead"],
            story.Mails()
                .Where(m => m.At == story.Now && m.Mail is { Template: "urgent", Critical: true })
                .Where(m => m.Mail.Lines.Any(l => l.Milestone == "X1"))
                .Select(m => m.Mail.ContactId));
        Assert.True(story.Trajectory["X1"].IsDone);
        Assert.Equal("P4", story.Trajectory.Phase);
    }

    [Theory]
    [InlineData("X2", "2026-02-05 16:00")]
    [InlineData("X3", "2026-02-05 17:00")]
    [InlineData("X4", "2026-02-06 17:00")]
    [InlineData("X5", "2026-02-07 17:00")]
    [InlineData("X6", "2026-02-12 17:00")]
    public void Each_step_has_its_own_time(string milestone, string due) => Assert.Equal(due, Suspended().DueTimes(milestone));

    [Theory]
    [InlineData("2026-02-05 16:00", "2026-02-05 18:00")]
    [InlineData("2026-02-05 16:01", "2026-02-06 09:00")]
    [InlineData("2026-02-05 22:30", "2026-02-06 09:00")]
    [InlineData("2026-02-06 05:30", "2026-02-06 09:00")]
    [InlineData("2026-02-06 06:00", "2026-02-06 08:00")]
    [InlineData("2026-02-07 14:00", "2026-02-07 16:00")]
    [InlineData("2026-03-28 22:30", "2026-03-29 09:00")]
    public void Two_hours_run_while_the_duty_desk_is_open_in_the_weekend_too(string left, string due) =>
        Assert.Equal(due, Suspended(left).DueTimes("X2"));

    [Fact]
    public void What_counts_back_from_release_is_cancelled()
    {
        var story = Suspended();

        Assert.DoesNotContain(
            story.Planning,
            m => m.Milestone is { IsEmergency: false, Due: { Else.IsEmpty: true } due } && due.Legs.All(l => l.Anchor == Anchor.R));
        Assert.Equal("released", story.Trajectory["H06"].NotApplicable);
    }

    [Fact]
    public void What_counts_from_leaving_is_asked()
    {
        var story = Suspended();

        Assert.Equal("2026-02-07", story.Dues("G26"));
        Assert.Equal("2026-02-12", story.Dues("C08"));
        Assert.Equal("2026-02-06", story.Dues("W05"));
    }

    [Fact]
    public void It_weighs_most_and_escalates_from_the_moment_itself()
    {
        var story = Suspended().Until("2026-02-20 12:00");

        Assert.Equal(["E1 2026-02-05 16:00", "E2 2026-02-06 09:00"], story.Rungs("X2").Take(2));
    }

    [Theory]
    [InlineData("schorsing", true)]
    [InlineData("opheffing", true)]
    [InlineData("vrijspraak", true)]
    [InlineData("einde-straf", false)]
    public void Its_reason_makes_a_release_unexpected_also_on_the_day_that_was_planned(string reason, bool emergency) =>
        Assert.Equal(
            emergency,
            TrajectoryStory.Begins()
                .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00", reason)).Trajectory.EmergencySince is not null);

    [Theory]
    [InlineData("2026-07-07", false)]
    [InlineData("2026-07-06", true)]
    [InlineData("2026-08-14", false)]
    public void More_than_five_working_days_before_the_planned_date_is_unexpected(string left, bool emergency) =>
        Assert.Equal(
            emergency,
            TrajectoryStory.Begins().At($"{left} 10:00", Answers.LeavesAt($"{left} 10:00")).Trajectory.EmergencySince is not null);

    [Fact]
    public void A_release_without_any_date_is_unexpected() =>
        Assert.NotNull(
            TrajectoryStory.Begins(release: null).At("2026-07-06 10:00", Answers.LeavesAt("2026-07-06 10:00")).Trajectory.EmergencySince);

    [Fact]
    public void A_planned_release_opens_no_emergency()
    {
        var story = TrajectoryStory.Begins().At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.False(story.IsInPlay("X2"));
        Assert.DoesNotContain(story.Mails(), m => m.Mail.Template == "urgent");
    }

    [Fact]
    public void Announced_it_opens_at_its_moment_and_not_before()
    {
        var story = TrajectoryStory.Begins(release: null, title: "preventief")
            .At("2026-02-04 10:00", Answers.LeavesAt("2026-02-05 14:00", "schorsing"));

        Assert.Null(story.Trajectory.EmergencySince);
        Assert.Equal(PlannedKind.Leaves, Assert.Single(story.Planning, m => Local.Text(m.At) == "2026-02-05 14:00").Kind);
        Assert.NotNull(story.Until("2026-02-05 14:00").Trajectory.EmergencySince);
    }

    [Fact]
    public void Heard_of_a_day_late_the_hours_count_from_hearing_of_it() =>
        Assert.Equal(
            "2026-02-06 12:00",
            TrajectoryStory.Begins(release: null, title: "preventief")
                .At("2026-02-06 10:00", Answers.LeavesAt("2026-02-05 14:00", "schorsing")).DueTimes("X2"));

    [Fact]
    public void What_counts_back_from_release_and_what_only_the_institution_can_do_is_pointless_and_nothing_else()
    {
        var story = TrajectoryStory.Begins().At("2026-03-04 10:00", Answers.LeavesAt("2026-03-04 10:00", "vrijspraak"));

        Assert.Equal(
            "C01 C03 C04 C05 C06 C07 G04 G06 G09 G10 G11 G14 G16 G17 G18 G19 G20 G21 G22 G24 H01 H04 H05 H06 H07 I01 I02 I03 I04 "
            + "N01 N03 N04 N05 S01 S03 S04 S05 S06 W01 W02 W03 W04 W07",
            Pointless(story));
    }

    [Fact]
    public void Who_was_free_before_we_heard_of_him_is_asked_nothing_that_belongs_inside_but_who_leads_and_who_is_competent()
    {
        var story = TrajectoryStory.Begins(release: "2026-01-20", heard: "2026-01-26 10:00").Says(Answers.LeavesAt("2026-01-20 10:00"));

        Assert.Equal("C01 C07 G04 G05 G24 H01 H07 I01 W01", Pointless(story));
    }

    private static string Pointless(TrajectoryStory story) =>
        string.Join(' ', story.Trajectory.Milestones.Where(m => m.Value.NotApplicable == NotApplicableCodes.Released).Select(m => m.Key).Order(StringComparer.Ordinal));
}
