using SamenStarten.Core.Messages;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Messages;

/// <summary>What a partner asks the lead, the lead hears at once, in a mail of its own.</summary>
public sealed class QuestionTests
{
    private static readonly Command Asked = new AskLead("H06", DeterministicId.From("question"));

    [Fact]
    public void The_lead_hears_at_once()
    {
        var story = TrajectoryStory.Begins().At("2026-06-01 10:00", Answers.LeadTakenBy("lead-7"));

        _ = story.At("2026-06-01 14:00", Asked);

        var mail = Assert.Single(Questions(story));
        Assert.Equal(("lead-7", "2026-06-01 14:00", "H06"), (mail.Mail.ContactId, Local.Text(mail.At), Assert.Single(mail.Mail.Lines).Milestone));
    }

    [Fact]
    public void He_hears_once() => Assert.Single(Questions(TrajectoryStory.Begins().At("2026-06-01 14:00", Asked).Until("2026-06-30 12:00")));

    [Fact]
    public void Asked_again_he_hears_again() =>
        Assert.Equal(2, Questions(TrajectoryStory.Begins().At("2026-06-01 14:00", Asked).At("2026-06-02 14:00", Asked)).Count());

    [Fact]
    public void Where_nobody_leads_the_coordinator_hears()
    {
        var story = TrajectoryStory.Begins().Staffed("Lead", null).Staffed("DjiCaseManager", null).At("2026-06-01 14:00", Asked);

        Assert.Equal("AftercareCoordinator", Assert.Single(Questions(story)).Mail.ContactId);
    }

    [Fact]
    public void It_is_no_word_about_an_escalation()
    {
        // H06 came to the lead on 17 June, together with nothing else: a question about it two hours before is not that news.
        var without = TrajectoryStory.Begins().Until("2026-06-18 12:00");
        var with = TrajectoryStory.Begins().At("2026-06-17 08:30", Asked).Until("2026-06-18 12:00");

        Assert.Equal(Escalated(without), Escalated(with));
    }

    [Fact]
    public void A_trajectory_that_stands_still_sends_no_question_until_it_goes_on()
    {
        var story = TrajectoryStory.Begins().At("2026-06-01 10:00", new Pause("hearing")).At("2026-06-01 14:00", Asked);
        Assert.Empty(Questions(story));

        Assert.Single(Questions(story.At("2026-06-03 10:00", new Resume())));
    }

    private static IEnumerable<(NodaTime.Instant At, PartnerAsked Mail)> Questions(TrajectoryStory story) =>
        story.Mails().Where(m => m.Mail.Template == Templates.Question);

    private static List<string> Escalated(TrajectoryStory story) =>
        [.. story.Mails().Where(m => m.Mail.Kind == AskKind.Escalate).Select(m => $"{m.Mail.ContactId} {Local.Text(m.At)} {m.Mail.Lines.Length}")];
}
