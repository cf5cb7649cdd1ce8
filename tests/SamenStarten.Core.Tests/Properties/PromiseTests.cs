using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>What we promise of every trajectory, whatever people, partners and messages do to it.</summary>
public sealed class PromiseTests
{
    private const int Stories = 20;

    /// <summary>
    /// Mails that one contact may get in one week about one trajectory on which nothing is done: what can wait is gathered, so that more than
    /// this is a mistake and not a busy week. Whoever fills every role of a municipality at once isn't in these stories.
    /// </summary>
    private const int MostInAWeek = 6;

    [Fact]
    public void A_trajectory_is_open_with_a_next_moment_or_because_people_have_to_act() => Always(story =>
    {
        if (story.Trajectory.Status == TrajectoryStatus.Open && story.Planning.Count == 0)
        {
            // Nothing comes by itself: release is unknown, or all that fell due went to the top and waits there.
            Assert.True(
                story.Trajectory is { Left: null, ReleaseDate: null } or { Left: not null }
                || story.Terms.InPlay.Where(m => !m.Auto).All(m => story.Terms.Outstanding(m).All(d => d.Brings is not null || story.Trajectory[m.Id].FellDue.Contains(d.Date))),
                "nothing comes, and nothing waits");
        }
    });

    [Fact]
    public void Nobody_without_consent_is_asked_anything() => RandomStories.Hold(Stories, random =>
    {
        var without = new HashSet<string>();
        foreach (var happened in random.Tell().Events)
        {
            switch (happened.Event)
            {
                case ConsentWithdrawn e:
                    without.Add(e.Role);
                    break;
                case ConsentGiven e:
                    without.Remove(e.Role);
                    break;
                case PartnerAsked mail:
                    // In these stories a contact is called after its role. That what he was asked before is taken back, he may hear.
                    Assert.True(mail.Kind == AskKind.Withdraw || !without.Contains(mail.ContactId), happened.ToString());
                    break;
            }
        }
    });

    [Fact]
    public void Nobody_hears_of_who_died_or_of_a_trajectory_that_stands_still_but_the_casemanager_that_he_absconded() => RandomStories.Hold(Stories, random =>
    {
        var (silent, absconded) = (false, false);
        foreach (var happened in random.Tell().Events)
        {
            absconded = happened.Event is TrajectoryPaused paused ? paused.Why == PauseCodes.Absconded : absconded && happened.Event is not PersonDeceased;
            silent = happened.Event switch
            {
                PersonDeceased or TrajectoryPaused => true,
                // Whoever closes it has what was escalated withdrawn.
                TrajectoryResumed or TrajectoryReopened or TrajectoryEnded => false,
                _ => silent,
            };
            var isToCasemanager = absconded && happened.Event is PartnerAsked { Role: "DjiCaseManager", Template: Templates.StandsStill };
            Assert.False(silent && happened.Event is PartnerAsked && !isToCasemanager, happened.ToString());
        }
    });

    [Fact]
    public void A_statutory_term_isnt_missed_without_a_reminder_before_it_and_a_warning_after() => RandomStories.Hold(Stories, random =>
    {
        var story = random.Begins();
        var started = story.Now;
        _ = story.Until(started + Duration.FromDays(60));
        foreach (var (at, missed) in story.Of<MilestoneFellDue>().Select(e => (e.At, (MilestoneFellDue)e.Event)))
        {
            if (TheWorkflow.National.Find(missed.Milestone) is { Basis.Class: BasisClass.Statutory, Auto: false } milestone
                && at - started > Duration.FromDays(7) && story.Trajectory.Status == TrajectoryStatus.Open)
            {
                Assert.True(
                    story.Mails().Any(m => m.At < at && m.Mail.Lines.Any(l => l.Milestone == milestone.Id)),
                    $"{milestone.Id} was never asked before {Local.Text(at)}");
            }
        }
    });

    [Fact]
    public void No_contact_gets_more_mails_in_a_week_than_the_budget() => RandomStories.Hold(Stories, random =>
    {
        var crowded = random.Tell().Mails()
            .Where(m => m.Mail.Template is not (Templates.Stopped or Templates.StandsStill or Templates.Withdrawn))
            .GroupBy(m => (m.Mail.ContactId, m.Mail.Week))
            .Where(week => week.Count() > MostInAWeek)
            .Select(week => $"{week.Key}: {string.Join(", ", week.Select(m => $"{Local.Text(m.At)} {m.Mail.Template}"))}");

        Assert.Empty(crowded);
    });

    private static void Always(Action<TrajectoryStory> holds) => RandomStories.Hold(Stories, random => random.Tell(holds));
}
