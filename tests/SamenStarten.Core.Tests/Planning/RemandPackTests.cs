using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>
/// On remand nobody knows the release. What counts back from it opens at entry only as part of the pack, which is due ten working days
/// later; a start that names work which isn't asked on remand leaves nothing to wait for (domain.md 4.1).
/// </summary>
public sealed class RemandPackTests
{
    [Fact]
    public void A_bed_is_part_of_the_pack_although_the_intake_before_it_is_not()
    {
        var story = Remand();

        Assert.False(story.IsInPlay("H05"));
        Assert.Equal("2026-01-12 09:00", story.OpenedAt("H06"));
        Assert.Equal("2026-01-26", story.Dues("H06"));
    }

    [Fact]
    public void What_counts_back_from_release_and_opens_at_entry_is_due_with_the_pack()
    {
        var story = Remand();
        var terms = story.Terms;
        var opened = TheWorkflow.National.Milestones.Where(m => CountsFromRelease(m) && story.Trajectory[m.Id].OpenedAt is not null).ToList();

        Assert.Equal(["G22", "G24", "H06", "H07", "W03", "W04", "W05", "C07"], opened.Select(m => m.Id));
        Assert.All(opened, m => Assert.Equal(Local.Day("2026-01-26"), terms.Outstanding(m)[0].Date));
    }

    [Theory]
    [InlineData("H09")] // an address: from two weeks before release
    [InlineData("W06")] // an advance: after the application
    [InlineData("H05")]
    public void What_else_has_to_do_with_release_does_not_open_at_entry(string milestone) => Assert.Null(Remand().OpenedAt(milestone));

    [Fact]
    public void A_release_that_becomes_known_makes_the_bed_due_four_weeks_before_it()
    {
        var story = Remand().At("2026-01-20 10:00", Answers.ReleaseOn("2026-07-14"));

        Assert.Equal("2026-06-16", story.Dues("H06"));
    }

    private static TrajectoryStory Remand() => TrajectoryStory.Begins(release: null, title: "preventief");

    private static bool CountsFromRelease(Milestone milestone) =>
        !milestone.IsEmergency && milestone.Due.Legs.Concat(milestone.Due.Else).Any(leg => leg.Anchor is Anchor.R or Anchor.RA);
}
