using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>The lead that begins when the person leaves (domain.md 4.3). Release is on 14 July: two weeks before it is Tuesday 30 June.</summary>
public sealed class LeadAfterReleaseTests
{
    [Fact]
    public void Who_accepts_for_after_release_has_no_lead_before_it()
    {
        var story = Led().At("2026-06-01 10:00", Answers.LeadTakenBy("after", afterRelease: true));

        Assert.Equal("during", story.Trajectory.LeadContact);
        Assert.Equal("after", story.Trajectory.LeadContactAfterRelease);
        Assert.True(story.Trajectory["G18"].IsDone);
    }

    [Fact]
    public void He_takes_over_at_the_moment_of_leaving()
    {
        var story = Led()
            .At("2026-06-01 10:00", Answers.LeadTakenBy("after", afterRelease: true))
            .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.Equal("after", story.Trajectory.LeadContact);
        Assert.Contains(story.MailsTo("after"), m => m.At == Local.Time("2026-07-14 10:00") && m.Mail.Lines.Any(l => l.Milestone == "G26"));
    }

    [Fact]
    public void The_last_who_accepts_before_release_takes_over()
    {
        var story = Led()
            .At("2026-06-01 10:00", Answers.LeadTakenBy("one", afterRelease: true), Answers.LeadTakenBy("other", afterRelease: true))
            .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"));

        Assert.Equal("other", story.Trajectory.LeadContact);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Who_accepts_when_the_person_has_left_has_the_lead_at_once(bool afterRelease)
    {
        var story = Led()
            .At("2026-07-14 10:00", Answers.LeavesAt("2026-07-14 10:00"))
            .At("2026-07-15 10:00", Answers.LeadTakenBy("after", afterRelease));

        Assert.Equal("after", story.Trajectory.LeadContact);
    }

    [Fact]
    public void A_new_lead_during_detention_leaves_the_one_after_release_as_it_is()
    {
        var story = Led().At("2026-06-01 10:00", Answers.LeadTakenBy("after", afterRelease: true), Answers.LeadTakenBy("next"));

        Assert.Equal("next", story.Trajectory.LeadContact);
        Assert.Equal("after", story.Trajectory.LeadContactAfterRelease);
    }

    [Fact]
    public void Nobody_who_accepted_two_weeks_before_release_goes_straight_to_the_manager()
    {
        var story = Led().At("2026-05-04 10:00", Answers.Done("G18")).Until("2026-07-13 20:00");

        Assert.Equal(["E3 2026-07-01 09:00"], story.Rungs("G18"));
        Assert.Contains(story.MailsTo("MunicipalityManager"), m => m.At == Local.Time("2026-07-01 09:00") && m.Mail.Template == "escalation-e3");
    }

    [Fact]
    public void Acceptance_in_time_brings_no_rung()
    {
        var story = Led().At("2026-06-30 16:00", Answers.LeadTakenBy("after", afterRelease: true)).Until("2026-07-13 20:00");

        Assert.DoesNotContain(story.Rungs("G18"), r => r.StartsWith("E3 2026-07", StringComparison.Ordinal));
    }

    [Fact]
    public void Acceptance_after_that_withdraws_it()
    {
        var story = Led().At("2026-05-04 10:00", Answers.Done("G18")).At("2026-07-02 10:00", Answers.LeadTakenBy("after", afterRelease: true));

        Assert.Contains(story.Of<EscalationWithdrawn>(), e => ((EscalationWithdrawn)e.Event).Milestone == "G18");
        Assert.Contains(story.MailsTo("MunicipalityManager"), m => m.Mail.Template == "withdrawn");
        Assert.Single(story.Of<MilestoneCompleted>(), e => ((MilestoneCompleted)e.Event).Milestone == "G18");
    }

    [Fact]
    public void Work_that_reached_the_manager_itself_is_not_escalated_again_for_the_acceptance()
    {
        var story = Led().Until("2026-07-13 20:00");

        Assert.Equal(["E1 2026-05-06 09:00", "E2 2026-05-08 09:00", "E3 2026-05-12 09:00", "E4 2026-05-20 09:00"], story.Rungs("G18"));
    }

    [Fact]
    public void Proposing_is_not_accepting()
    {
        var story = Led().At("2026-05-04 10:00", Answers.Done("G18"), Answers.Done("G18"));

        Assert.Equal("lead-not-accepted", story.Rejection?.Code);
    }

    [Fact]
    public void A_release_that_moves_moves_the_day_of_acceptance()
    {
        var story = Led().At("2026-05-04 10:00", Answers.Done("G18")).At("2026-06-01 10:00", Answers.ReleaseOn("2026-08-11")).Until("2026-08-10 20:00");

        Assert.Equal(["E3 2026-07-29 09:00"], story.Rungs("G18").Where(r => r.StartsWith("E3", StringComparison.Ordinal)));
    }

    private static TrajectoryStory Led() => TrajectoryStory.Begins().At("2026-01-13 10:00", Answers.LeadTakenBy("during"));
}
