using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>What holds for the planning of every story, whatever has happened on it.</summary>
public sealed class PlanningTests
{
    private const int Stories = 12;

    /// <summary>A route of which, once all was done, nothing that is planned follows from the release.</summary>
    private const string NotifyOnly = "Vris";

    [Fact]
    public void What_is_planned_is_still_to_come_soonest_first_and_once() => Always(story =>
    {
        var planning = story.Planning;
        Assert.All(
            planning, moment => Assert.True(moment.At > story.Now, $"{moment.Kind} {moment.Milestone?.Id} {moment.At} at {story.Now}"));
        Assert.Equal(planning.OrderBy(m => m.At).ThenBy(m => m.Kind).Select(Key), planning.Select(Key));
        Assert.Equal(planning.Count, planning.Select(Key).Distinct().Count());
    });

    [Fact]
    public void Whatever_asks_for_work_has_fallen_due_or_is_planned_to() => Always(story =>
    {
        if (story.Trajectory.Status != TrajectoryStatus.Open)
        {
            return;
        }

        var planned = story.Planning.Where(m => m.Kind == PlannedKind.FallsDue).Select(m => (m.Milestone!.Id, m.Due!.Date)).ToHashSet();
        foreach (var milestone in story.Terms.InPlay.Where(m => !m.Auto))
        {
            // A moment that only brings a rung is no due date of the work.
            foreach (var due in story.Terms.Outstanding(milestone).Where(d => d.Brings is null))
            {
                Assert.True(
                    story.Trajectory[milestone.Id].FellDue.Contains(due.Date) != planned.Contains((milestone.Id, due.Date)),
                    $"{milestone.Id} {due}");
            }
        }
    });

    [Fact]
    public void Nothing_is_planned_on_a_trajectory_that_was_paused_and_only_erasure_on_one_that_is_over() => Always(story =>
    {
        switch (story.Trajectory.Status)
        {
            case TrajectoryStatus.Paused or TrajectoryStatus.Closed:
                Assert.Empty(story.Planning);
                break;
            case TrajectoryStatus.Ended or TrajectoryStatus.Deceased:
                Assert.Equal(PlannedKind.IsErased, Assert.Single(story.Planning).Kind);
                break;
        }
    });

    /// <summary>But for the risk picture: that somebody gave another date is a reason to look at it anew, also when he was wrong.</summary>
    [Fact]
    public void A_release_date_that_moves_there_and_back_leaves_the_planning_as_it_was() => Always(story =>
    {
        if (story.Trajectory is not { Status: TrajectoryStatus.Open, Left: null, ReleaseDate: { } release })
        {
            return;
        }

        var before = Keys(story);
        var kind = story.Trajectory.ReleaseDates.First(d => d.Value.Date == release).Key;
        var other = TrajectoryStory.On(story.Log, story.Now).Hears(Answers.ReleaseOn(Local.Text(release.PlusDays(17)), kind));
        if (story.Trajectory.Track != NotifyOnly)
        {
            Assert.NotEqual(before, Keys(other));
        }

        Assert.Equal(before, Keys(other.Hears(Answers.ReleaseOn(Local.Text(release), kind))));

        static List<(Instant, PlannedKind, string?, LocalDate?, int?, Rung?, string?)> Keys(TrajectoryStory story) =>
            [.. story.Planning.Where(m => m.Milestone is not ({ Id: KnownMilestones.RiskReassessment } or { IsSituation: true })).Select(Key)];
    });

    private static (Instant, PlannedKind, string?, LocalDate?, int?, Rung?, string?) Key(PlannedMoment m) =>
        (m.At, m.Kind, m.Milestone?.Id, m.Due?.Date, m.WorkingDaysBefore, m.Rung, m.ContactId);

    private static void Always(Action<TrajectoryStory> holds) => RandomStories.Hold(Stories, random => random.Tell(holds));
}
