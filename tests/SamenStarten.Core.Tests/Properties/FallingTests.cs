using CsCheck;
using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>What holds for every story, at every moment at which something fell due.</summary>
public sealed class FallingTests
{
    private const int Stories = 120;

    [Fact]
    public void Falling_due_twice_is_once() => Always(story => Assert.Empty(story.WouldFall().Events));

    [Fact]
    public void What_falling_due_answers_is_what_the_log_folds_to() => Always(
        story => Assert.Equal(CanonicalJson.Of(story.LastFall!.After), CanonicalJson.Of(story.Trajectory)),
        story => Assert.Equal(CanonicalJson.Of(Trajectory.Fold(story.Trajectory.Id, story.Log)), CanonicalJson.Of(story.Trajectory)));

    [Fact]
    public void What_is_planned_is_still_to_come_in_a_strict_order_and_once() => Always(story =>
    {
        var planning = story.Planning;
        Assert.All(planning, moment => Assert.True(moment.At > story.Now, $"{moment.Kind} {moment.Milestone?.Id} {moment.At} at {story.Now}"));
        Assert.Equal(planning.OrderBy(m => m.At).ThenBy(m => m.Kind).Select(Key), planning.Select(Key));
        Assert.Equal(planning.Count, planning.Select(Key).Distinct().Count());
    });

    [Fact]
    public void What_has_no_moment_to_come_has_had_them_all() => Always(story =>
    {
        if (story.Trajectory.Status == TrajectoryStatus.Open && story.Planning.Count == 0)
        {
            Assert.All(
                story.Terms.InPlay.Where(m => !m.Auto).SelectMany(m => story.Terms.Outstanding(m).Select(d => (m.Id, d.Date))),
                due => Assert.Contains(due.Date, story.Trajectory[due.Id].FellDue));
        }
    });

    [Fact]
    public void Nobody_is_asked_twice_at_one_moment_and_the_person_never() => Always(story =>
    {
        var mails = story.LastFall!.Events.OfType<PartnerAsked>().ToList();
        Assert.All(mails, mail => Assert.NotEmpty(mail.Lines));
        Assert.DoesNotContain(mails, mail => mail.Role == Core.Partners.Staffing.Person);
        Assert.Equal(mails.Count, mails.Select(m => (m.ContactId, m.Kind == AskKind.Withdraw)).Distinct().Count());
    });

    [Fact]
    public void Every_due_moment_and_every_rung_falls_once() => Always(null, story =>
    {
        Once(story.Of<MilestoneFellDue>().Select(e => e.Event));
        Once(story.Of<MilestoneReminded>().Select(e => e.Event));
        Once(story.Of<MilestoneOpened>().Select(e => e.Event));

        static void Once(IEnumerable<TrajectoryEvent> events) =>
            Assert.Empty(events.GroupBy(e => e).Where(g => g.Count() > 1).Select(g => g.Key.ToString()));
    });

    private static (Instant, PlannedKind, string?, LocalDate?, int?, Core.Workflows.Rung?) Key(PlannedMoment m) =>
        (m.At, m.Kind, m.Milestone?.Id, m.Due?.Date, m.WorkingDaysBefore, m.Rung);

    private static void Always(Action<TrajectoryStory>? afterEachFall, Action<TrajectoryStory>? atTheEnd = null) =>
        RandomStories.Any.Sample(
            random =>
            {
                var story = random.Tell(afterEachFall);
                _ = story.Until(story.Now + Duration.FromDays(400));
                atTheEnd?.Invoke(story);
            },
            iter: Stories);
}
