using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Delivery;
using SamenStarten.Orchestrations.Tests.Given;
using static SamenStarten.Orchestrations.Tests.Conformance.Stories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>Stories about mail that doesn't go: on every engine trajectories go on all the same.</summary>
public sealed class MailConformanceTests
{
    [Fact]
    public async Task A_mail_outage_does_not_keep_a_trajectory_from_hearing_of_a_release()
    {
        var story = await ToldAlike(Scenarios.MailIsOutWhileReleased(Weather.Waits));

        Assert.Equal("2026-01-15 15:10", story.When<PersonLeft>(e => e.Unexpected));
        Assert.DoesNotContain(story.Mails, m => Between(m.At, "2026-01-14 00:00", "2026-01-16 12:00"));
        Assert.Contains(story.Messages, m => Between(m.CreatedAt, "2026-01-15 15:10", "2026-01-15 15:11") && m.State == MessageState.HandedOver);
    }

    [Fact]
    public async Task Mail_that_is_refused_failed_and_says_so()
    {
        var story = await ToldAlike(Scenarios.MailIsOutWhileReleased(Weather.Refuses));

        Assert.Equal("2026-01-15 15:10", story.When<PersonLeft>(e => e.Unexpected));
        Assert.Contains(story.Messages, m => m.State == MessageState.Failed && m.CreatedAt >= Amsterdam.At("2026-01-15 15:10"));
    }

    [Fact]
    public async Task A_channel_that_breaks_leaves_mail_waiting_where_repeating_is_safe()
    {
        var story = await ToldAlike(Scenarios.MailIsOutWhileReleased(Weather.Breaks));

        Assert.Equal("2026-01-15 15:10", story.When<PersonLeft>(e => e.Unexpected));
        Assert.DoesNotContain(story.Messages, m => m.State is MessageState.Unknown or MessageState.Failed);
    }

    [Fact]
    public async Task A_channel_that_breaks_leaves_nobody_knowing_where_repeating_is_not_safe()
    {
        var story = await ToldAlike(Scenarios.MailIsOutWhileReleased(Weather.Breaks), repeatsSafely: false);

        Assert.Equal("2026-01-15 15:10", story.When<PersonLeft>(e => e.Unexpected));
        Assert.Contains(story.Messages, m => m.State == MessageState.Unknown);
        Assert.Equal(story.Mails.Length, story.Mails.Select(m => m.Mail.MessageId).Distinct().Count());
    }

    [Fact]
    public async Task While_mail_is_stopped_nothing_goes_and_trajectories_go_on()
    {
        var story = await ToldAlike(Scenarios.MailIsStopped);

        Assert.DoesNotContain(story.Mails, m => Between(m.At, "2026-01-14 00:00", "2026-01-20 10:00"));
        Assert.Contains(story.Log, r => r.Event is PartnerAsked && Between(r.Envelope.ReceivedAt, "2026-01-14 00:00", "2026-01-20 10:00"));
        Assert.Contains(story.Mails, m => Amsterdam.Text(m.At) == "2026-01-20 10:00");
    }

    [Fact]
    public async Task In_a_dry_run_everything_happens_but_sending()
    {
        var story = await ToldAlike(Scenarios.MailIsTriedOut);

        Assert.Empty(story.Mails);
        Assert.Contains(story.Messages, m => m.State == MessageState.DryRun);
        Assert.All(story.Messages, m => Assert.True(m.State is MessageState.DryRun or MessageState.Cancelled));
    }
}
