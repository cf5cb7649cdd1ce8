using CsCheck;
using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Messages;

public sealed class ToldInTimeTests
{
    private static readonly LocalDate FirstEntry = new(2026, 1, 1);

    /// <summary>Any length of stay, remand among them, and a release date that moves on a day.</summary>
    private static readonly Gen<(LocalDate Entry, int? Days, int MovedOn, int MovedBy)> AnyStay = Gen.Select(
        Gen.Int[0, 364].Select(FirstEntry.PlusDays), Gen.Int[-20, 500].Select(d => d < 2 ? (int?)null : d), Gen.Int[1, 300], Gen.Int[-200, 200]);

    [Fact]
    public void No_due_date_passes_of_which_who_answers_for_it_was_never_told() =>
        AnyStay.Sample(stay => Assert.Empty(Unheard(Story(stay))), iter: 40, threads: 1);

    [Fact]
    public void What_was_told_is_not_told_again_at_the_same_instant() =>
        AnyStay.Sample(
            stay =>
            {
                var story = Story(stay);
                var count = story.Log.Count;
                Assert.Equal(count, story.FallDue().Log.Count);
            },
            iter: 10,
            threads: 1);

    [Fact]
    public void Critical_work_that_is_new_goes_at_once()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-13 10:00");

        // H05 opens with H03, for somebody who had no mail yet: it is due in sixteen weeks.
        story.At("2026-01-13 11:00", Answers.Done("H01", "none"), Answers.Done("H03"));

        var (at, mail) = Assert.Single(story.MailsTo("Shelter"));
        Assert.Equal(Local.Time("2026-01-13 11:00"), at);
        Assert.True(mail.Critical);
        Assert.Contains(new AskLine("H05", Local.Day("2026-05-05"), null), mail.Lines);
    }

    [Fact]
    public void Work_that_opens_within_the_weeks_of_the_last_mail_brings_no_mail()
    {
        var story = TrajectoryStory.Begins().At("2026-01-13 11:00", Answers.Done("G06"));

        Assert.Equal("2026-01-13 11:00", story.OpenedAt("G10"));
        Assert.Contains(new AskLine("G10", Local.Day("2026-02-02"), null), Assert.Single(story.MailsTo("DjiCaseManager")).Mail.Lines);
    }

    [Fact]
    public void A_document_is_asked_for_in_a_mail_that_goes_anyway()
    {
        var story = TrajectoryStory.Begins();

        Assert.Contains(story.MailsTo("DjiCaseManager").Single().Mail.Lines, l => l is { Milestone: "S02", Document: "DetentionStatement" });
        Assert.DoesNotContain(story.Mails(), m => m.Mail.Template == Templates.DocumentRequest);
    }

    [Fact]
    public void A_document_for_work_that_may_not_apply_is_not_asked_for_before_that_is_known()
    {
        var story = TrajectoryStory.Begins();
        Assert.DoesNotContain(story.Mails(), m => m.Mail.Lines.Any(l => l.Milestone == "H02" && l.Document is not null));

        story.At("2026-01-28 11:00", Answers.Done("H01", "ownHome"));

        var asked = story.MailsTo("DjiCaseManager").Last();
        Assert.Equal(Local.Time("2026-01-28 11:00"), asked.At);
        Assert.Contains(asked.Mail.Lines, l => l is { Milestone: "H02", Document: "TenancyContract" });
    }

    [Fact]
    public void Whoever_takes_over_the_lead_hears_of_what_is_due_soon()
    {
        var story = TrajectoryStory.Begins().At("2026-01-13 10:00", Answers.LeadTakenBy("first")).Until("2026-07-15 08:00");

        story.At("2026-07-15 09:30", Answers.LeadTakenBy("second"));

        Assert.Contains(story.MailsTo("second"), m => m.At == Local.Time("2026-07-15 09:30") && m.Mail.Lines.Any(l => l.Milestone == "G26"));
    }

    [Fact]
    public void A_due_date_that_a_moved_release_brings_near_is_told_at_once()
    {
        var story = TrajectoryStory.Begins().Until("2026-05-01 12:00");

        story.At("2026-05-06 10:00", Answers.ReleaseOn("2026-06-01"));

        var told = story.Mails().Where(m => m.At == Local.Time("2026-05-06 10:00")).SelectMany(m => m.Mail.Lines).ToList();
        Assert.Contains(new AskLine("G20", Local.Day("2026-05-07"), null), told);
    }

    private static TrajectoryStory Story((LocalDate Entry, int? Days, int MovedOn, int MovedBy) stay)
    {
        var release = stay.Days is { } days ? stay.Entry.PlusDays(days) : (LocalDate?)null;
        var title = release is null ? "preventief" : "veroordeeld";
        var story = TrajectoryStory.Begins(Local.Text(stay.Entry), release is { } r ? Local.Text(r) : null, title);
        var moved = stay.Entry.PlusDays(stay.MovedOn);
        var to = LocalDate.Max((release ?? moved).PlusDays(stay.MovedBy), stay.Entry);
        if (release is null || moved < release)
        {
            story.At($"{Local.Text(moved)} 11:00", Answers.ReleaseOn(Local.Text(to)));
        }

        var leaves = LocalDate.Max(to, moved.PlusDays(1));
        return story
            .At($"{Local.Text(leaves)} 10:00", Answers.LeavesAt($"{Local.Text(leaves)} 10:00"))
            .Until(leaves.PlusMonths(8).InAmsterdam(LocalTime.Noon));
    }

    /// <summary>The due dates that passed unheard. What had passed before anyone could know of it is shown, not mailed.</summary>
    private static IEnumerable<string> Unheard(TrajectoryStory story)
    {
        var staffing = Staffing.OneEach(TheWorkflow.National);
        var trajectory = Trajectory.Begin(story.Trajectory.Id);
        var told = new HashSet<(string, string, LocalDate)>();
        foreach (var recorded in story.Log)
        {
            trajectory = trajectory.Apply(recorded);
            if (recorded.Event is PartnerAsked asked)
            {
                told.UnionWith(asked.Lines.Where(l => l.Due is not null).Select(l => (asked.ContactId, l.Milestone, l.Due!.Value)));
            }
            else if (recorded.Event is MilestoneFellDue fell && fell.Due == recorded.Envelope.ReceivedAt.LocalDate()
                && staffing.Responsible(TheWorkflow.National.Find(fell.Milestone)!, trajectory, TheWorkflow.National) is { } responsible
                && !told.Contains((responsible.Seat.ContactId, fell.Milestone, fell.Due)))
            {
                yield return $"{responsible.Seat.ContactId} was never told of {fell.Milestone} due {Local.Text(fell.Due)}";
            }
        }
    }
}
