using SamenStarten.Core.Partners;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Versions;

namespace SamenStarten.Core.Tests.Versions;

/// <summary>What if: what would come of it, before anyone says so.</summary>
public sealed class WhatIfTests
{
    [Fact]
    public void What_it_says_that_moves_is_what_moves_when_it_is_done()
    {
        var story = TrajectoryStory.Begins().Until("2026-04-01 10:00");
        var before = story.Log.Count;

        var supposed = Suppose(story, "2026-05-03");

        Assert.Equal(before, story.Log.Count);
        Assert.NotEmpty(supposed.Planning!.Moved);
        story.Says(Released("2026-05-03"));
        foreach (var moved in supposed.Planning.Moved.Where(m => m.To is not null))
        {
            Assert.Contains(moved.To!.Date, story.Outstanding(moved.Milestone).Select(d => d.Date));
        }
    }

    [Fact]
    public void Whoever_would_hear_of_it_hears_of_it()
    {
        var story = TrajectoryStory.Begins().Until("2026-04-01 10:00");

        var supposed = Suppose(story, "2026-04-20");
        var after = story.Log.Count;
        story.Says(Released("2026-04-20")).Until("2026-04-09 18:00");

        Assert.NotEmpty(supposed.Hears);
        var heard = story.Log.Skip(after).Select(r => r.Event).OfType<PartnerAsked>().Select(m => (m.ContactId, m.Template)).ToHashSet();
        Assert.All(supposed.Hears.Where(h => h.At <= story.Now), h => Assert.Contains((h.Mail.ContactId, h.Mail.Template), heard));
    }

    [Fact]
    public void The_date_that_is_known_already_changes_nothing()
    {
        var story = TrajectoryStory.Begins().Until("2026-04-01 10:00");

        var supposed = Suppose(story, "2026-07-14");

        Assert.True(supposed.Planning!.IsNothing);
        Assert.Empty(supposed.Hears);
    }

    [Fact]
    public void What_can_not_be_says_why() => Assert.Equal("release-before-entry", Suppose(TrajectoryStory.Begins(), "2025-12-01").Rejection?.Code);

    [Fact]
    public void Who_leaves_within_days_leaves_no_time_for_some_work_and_other_work_can_not_be_done_any_more()
    {
        var story = TrajectoryStory.Begins().Until("2026-01-14 10:00");

        var planning = Suppose(story, "2026-01-15").Planning!;

        Assert.NotEmpty(planning.Pressed);
        Assert.NotEmpty(Suppose(story, "2026-01-14").Planning!.Impossible);
    }

    private static Supposed Suppose(TrajectoryStory story, string release) => WhatIf.Suppose(
        story.Trajectory, TheWorkflow.National, Released(release),
        new Envelope("somebody", null, null, "Pbw18a", story.Now, story.Now, Guid.Empty), Staffing.OneEach(TheWorkflow.National));

    private static MoveReleaseDate Released(string date) => new("EndDate", Local.Day(date), ReleaseDateCertainty.Definite, "by-hand");
}
