using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Trajectories;

public sealed class DecideUndoTests
{
    private static TrajectoryStory Begun => TrajectoryStory.Begins().At("2026-01-13 10:00");

    [Fact]
    public void What_was_done_by_mistake_asks_for_work_again()
    {
        var story = Begun;
        var before = story.Dues("I01");

        story = story.Says(new CompleteMilestone("I01", "valid", null));
        Assert.True(story.Trajectory["I01"].IsDone);

        Assert.Equal([new MilestoneUndone("I01")], story.Brings(new UndoMilestone("I01")));
        Assert.False(story.Trajectory["I01"].IsDone);
        Assert.Null(story.Trajectory["I01"].Outcome);
        Assert.Equal(before, story.Dues("I01"));
    }

    [Fact]
    public void What_was_not_done_cannot_be_taken_back() => Assert.Equal("not-done milestone", Begun.Refuses(new UndoMilestone("I01")));

    [Fact]
    public void What_follows_from_a_fact_is_not_taken_back_without_the_fact() =>
        Assert.Equal("not-to-undo milestone", Begun.Says(Answers.LeadTakenBy("anna")).Refuses(new UndoMilestone("G03")));

    [Fact]
    public void A_partner_that_was_phoned_changes_nothing_but_what_is_known()
    {
        var story = Begun;
        var before = story.Dues("I01");

        Assert.Equal([new PartnerPhoned("I01", Reached: false)], story.Brings(new PhonePartner("I01", Reached: false)));
        Assert.Equal(before, story.Dues("I01"));
    }
}
