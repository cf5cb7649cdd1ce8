using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Messages;

/// <summary>An escalation to who was mailed this week waits for the next mail, at the latest for Monday at nine; near release it doesn't.</summary>
public sealed class GatheredTests
{
    private const string CareAndSafetyHouse = "CareAndSafetyHouseManager";

    /// <summary>G03 came to the care and safety house on Wednesday 28 January: the first of that week. G05 comes on the day after.</summary>
    private const string Thursday = "2026-01-29 09:00";

    [Fact]
    public void The_second_escalation_of_a_week_isnt_mailed_and_is_planned_for_monday()
    {
        var story = TrajectoryStory.Begins().Until(Thursday);

        Assert.Contains(Escalations(story), e => Local.Text(e.At) == Thursday && e.Rung.To.Contains(CareAndSafetyHouse));
        Assert.DoesNotContain(story.MailsTo(CareAndSafetyHouse), m => Local.Text(m.At) == Thursday);
        var planned = Assert.Single(story.Planning, m => m.Kind == PlannedKind.IsGathered && m.ContactId == CareAndSafetyHouse);
        Assert.Equal("2026-02-02 09:00", Local.Text(planned.At));
    }

    [Fact]
    public void On_monday_one_mail_names_all_that_waited()
    {
        var story = TrajectoryStory.Begins().Until("2026-02-02 09:00");
        var waited = Escalations(story)
            .Where(e => e.Rung.To.Contains(CareAndSafetyHouse) && Local.Text(e.At).CompareTo(Thursday, StringComparison.Ordinal) >= 0)
            .Select(e => e.Rung.Milestone)
            .ToList();

        var mail = story.MailsTo(CareAndSafetyHouse).Last();

        Assert.Equal("2026-02-02 09:00", Local.Text(mail.At));
        Assert.Superset(waited.ToHashSet(), mail.Mail.Lines.Select(l => l.Milestone).ToHashSet());
        Assert.DoesNotContain(story.Planning, m => m.ContactId == CareAndSafetyHouse);
    }

    [Fact]
    public void A_wake_before_monday_at_nine_changes_nothing()
    {
        var story = TrajectoryStory.Begins().Until("2026-02-02 08:00");

        Assert.Empty(story.Falls.Events);
    }

    [Fact]
    public void After_a_holiday_it_goes_on_the_first_working_day()
    {
        // The second escalation of the week before Easter.
        var story = TrajectoryStory.Begins("2026-03-09").Until("2026-04-04 12:00");

        var planned = story.Planning.Where(m => m.Kind == PlannedKind.IsGathered).Select(m => Local.Text(m.At)).Distinct();

        Assert.Equal("2026-04-07 09:00", Assert.Single(planned));
    }

    [Fact]
    public void What_was_done_before_anybody_was_told_is_withdrawn_without_a_word()
    {
        var story = TrajectoryStory.Begins().Until(Thursday);
        var waits = Escalations(story).Last(e => e.Rung.To.Contains(CareAndSafetyHouse)).Rung.Milestone;

        _ = story.Says(Answers.Done(waits));

        var withdrawn = Assert.Single(story.Of<EscalationWithdrawn>().Select(e => (EscalationWithdrawn)e.Event), e => e.Milestone == waits);
        Assert.DoesNotContain(CareAndSafetyHouse, withdrawn.To);
    }

    /// <summary>Nobody hears of an escalation later than the first working day of the next week, whatever happens.</summary>
    [Fact]
    public void Nothing_that_waited_is_lost()
    {
        var story = TrajectoryStory.Begins().Until("2026-10-01 12:00");

        foreach (var escalated in Escalations(story).Where(e => story.Trajectory[e.Rung.Milestone].Rungs.Any(r => r.At == e.At)))
        {
            Assert.All(escalated.Rung.To, contact => Assert.Contains(
                story.MailsTo(contact),
                m => m.At >= escalated.At.Minus(Duration.FromHours(4)) && m.At <= escalated.At.Plus(Duration.FromDays(8))
                    && m.Mail.Lines.Any(l => l.Milestone == escalated.Rung.Milestone)));
        }
    }

    [Fact]
    public void Before_release_is_near_nobody_gets_two_escalations_in_one_week()
    {
        foreach (var entry in new[] { "2026-01-12", "2026-02-07", "2026-04-02" })
        {
            var nearsOn = Local.Day(entry).PlusDays(Stays.Standard - 30);
            var twice = Stays.Mails(Stays.Standard, onTime: false, Local.Day(entry))
                .Where(m => m.Template!.StartsWith("escalation", StringComparison.Ordinal) && m.At.LocalDate() < nearsOn)
                .GroupBy(m => (m.Contact, Week: m.At.LocalDate().With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday))))
                .Where(g => g.Count() > 1);

            Assert.Empty(twice.Select(g => $"{g.Key.Contact} {Local.Text(g.Key.Week)}"));
        }
    }

    private static IEnumerable<(Instant At, MilestoneEscalated Rung)> Escalations(TrajectoryStory story) =>
        story.Of<MilestoneEscalated>().Select(e => (e.At, (MilestoneEscalated)e.Event));
}
