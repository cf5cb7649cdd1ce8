using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Escalation;

/// <summary>The past is shown, not mailed: after an outage only the latest goes out. On H07: critical, due on 30 June 2026.</summary>
public sealed class OutageTests
{
    [Fact]
    public void Of_the_rungs_that_passed_only_the_latest_goes_out()
    {
        var story = TrajectoryStory.Begins().At("2026-06-20 12:00").DownUntil("2026-07-06 10:00");

        Assert.Equal(
            ["E1 2026-07-06 10:00 passed", "E2 2026-07-06 10:00 passed", "E3 2026-07-06 10:00 passed", "E4 2026-07-06 10:00"],
            story.Rungs("H07"));
        Assert.Equal(["CareAndSafetyHouseManager"], Escalation(story));
    }

    [Fact]
    public void The_rungs_that_come_then_follow_a_working_day_after_each_other()
    {
        var story = TrajectoryStory.Begins().At("2026-06-20 12:00").DownUntil("2026-07-01 08:00").Until("2026-07-13 12:00");

        Assert.Equal(["E1 2026-07-01 08:00", "E2 2026-07-02 09:00", "E3 2026-07-03 09:00", "E4 2026-07-06 09:00"], story.Rungs("H07"));
    }

    [Fact]
    public void A_reminder_that_passed_together_with_the_due_date_goes_to_nobody()
    {
        var story = TrajectoryStory.Begins().At("2026-06-20 12:00").DownUntil("2026-07-01 08:00");

        Assert.Equal(4, story.Reminders("H07").Count);
        Assert.DoesNotContain(story.Mails(), m => m.At == story.Now && m.Mail.Kind == AskKind.Remind && m.Mail.Lines[0].Milestone == "H07");
    }

    [Fact]
    public void Of_the_reminders_that_passed_only_the_latest_goes_out()
    {
        var story = TrajectoryStory.Begins().At("2026-05-04 12:00").DownUntil("2026-06-26 10:00");

        Assert.Equal(["-5 2026-06-26 10:00", "-3 2026-06-26 10:00", "-2 2026-06-26 10:00"], story.Reminders("H07"));
        Assert.Single(story.MailsTo("AftercareCoordinator"), m => m.At == story.Now);
    }

    [Fact]
    public void After_an_outage_of_the_whole_stay_nobody_gets_more_than_one_mail()
    {
        var story = TrajectoryStory.Begins().DownUntil("2026-07-10 10:00");

        Assert.All(story.Mails().Where(m => m.At == story.Now).GroupBy(m => m.Mail.ContactId), mails => Assert.Single(mails));
    }

    private static IEnumerable<string> Escalation(TrajectoryStory story) =>
        story.Events.Select(e => e.Event).OfType<MilestoneEscalated>().Where(e => e.Milestone == "H07").SelectMany(e => e.To);
}
