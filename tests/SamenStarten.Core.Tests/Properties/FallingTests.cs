using NodaTime;
using SamenStarten.Core.Messages;
using SamenStarten.Core.Partners;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>What holds for every story, whenever something fell due.</summary>
public sealed class FallingTests
{
    private const int Stories = 12;

    [Fact]
    public void Falling_due_twice_at_one_instant_is_once() => Always(story => Assert.Empty(story.Falls.Events));

    [Fact]
    public void What_falling_due_answers_is_what_the_log_folds_to() => RandomStories.Hold(Stories, random =>
    {
        var story = random.Tell();
        Assert.Equal(CanonicalJson.Of(story.FallDue().Fallen.After), CanonicalJson.Of(story.Trajectory));
    });

    [Fact]
    public void Nobody_is_asked_twice_when_things_fall_due_together_and_the_person_never() => RandomStories.Hold(Stories, random =>
    {
        // What falls due together asks last: its mails stand side by side in the log.
        var together = new HashSet<(string, string?, bool)>();
        foreach (var happened in random.Tell().Events)
        {
            if (happened.Event is not PartnerAsked mail)
            {
                together.Clear();
                continue;
            }

            Assert.True(together.Add((mail.ContactId, mail.Kind == AskKind.Withdraw ? mail.Template : null, mail.Template == Templates.Question)), happened.ToString());
            Assert.NotEmpty(mail.Lines);
            Assert.NotEqual(Staffing.Person, mail.Role);
        }
    });

    [Fact]
    public void Every_due_moment_reminder_and_opening_falls_once() => RandomStories.Hold(Stories, random =>
    {
        var story = random.Tell();
        Once(story.Of<MilestoneFellDue>().Select(e => e.Event));
        Once(story.Of<MilestoneReminded>().Select(e => e.Event));
        Once(story.Of<MilestoneOpened>().Select(e => (e.Event, TimesReopened(story, (MilestoneOpened)e.Event, e.At))));
    });

    [Fact]
    public void No_rung_falls_twice_without_a_withdrawal_in_between() => RandomStories.Hold(Stories, random =>
    {
        var fallen = new HashSet<(string, LocalDate, Core.Workflows.Rung)>();
        foreach (var happened in random.Tell().Events)
        {
            switch (happened.Event)
            {
                case MilestoneEscalated e:
                    Assert.True(fallen.Add((e.Milestone, e.Due, e.Rung)), happened.ToString());
                    break;
                case EscalationWithdrawn e:
                    _ = fallen.RemoveWhere(f => f.Item1 == e.Milestone);
                    break;
            }
        }
    });

    private static void Always(Action<TrajectoryStory> holds) => RandomStories.Hold(Stories, random => random.Tell(holds));

    /// <summary>What was reopened begins once more.</summary>
    private static int TimesReopened(TrajectoryStory story, MilestoneOpened opened, Instant at) => story.Of<MilestoneReopened>()
        .Count(e => ((MilestoneReopened)e.Event).Milestone == opened.Milestone && e.At <= at);

    private static void Once<T>(IEnumerable<T> all) =>
        Assert.Empty(all.GroupBy(e => e).Where(g => g.Count() > 1).Select(g => g.Key?.ToString()));
}
