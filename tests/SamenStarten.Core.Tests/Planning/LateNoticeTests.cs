using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>
/// The start message comes after the person is free already (domain.md 6, 2): in from 12 to 20 January 2026, heard of on Monday the 26th.
/// </summary>
public sealed class LateNoticeTests
{
    private static TrajectoryStory Late => TrajectoryStory.Begins(release: "2026-01-20", heard: "2026-01-26 10:00")
        .Says(Answers.LeavesAt("2026-01-20 10:00"));

    [Fact]
    public void It_is_no_emergency_but_late()
    {
        var left = Assert.IsType<PersonLeft>(Assert.Single(Late.Of<PersonLeft>()).Event);

        Assert.True(left.LateNotice);
        Assert.False(left.Unexpected);
    }

    [Fact]
    public void It_begins_in_the_first_48_hours_and_they_count_from_hearing_of_it()
    {
        var story = Late;
        Assert.Equal("P4", story.Trajectory.Phase);

        Assert.Equal("P4", story.Until("2026-01-28 09:59").Trajectory.Phase);
        Assert.Equal("P5", story.Until("2026-01-28 10:00").Trajectory.Phase);
    }

    [Fact]
    public void Contact_in_those_hours_weighs_most() => Assert.Equal("E1 2026-01-28 12:00", Late.Until("2026-02-03 12:00").Rungs("G26")[0]);

    [Theory]
    [InlineData("G26", "2026-01-28")]
    [InlineData("C08", "2026-02-02")]
    [InlineData("G27", "2026-02-09")]
    public void What_counts_from_leaving_counts_from_hearing_of_it(string milestone, string due) => Assert.Equal(due, Late.Dues(milestone));

    [Theory]
    [InlineData("H01")]
    [InlineData("C07")]
    [InlineData("G24")]
    public void What_belongs_inside_is_pointless(string milestone) => Assert.Equal("released", Late.Trajectory[milestone].NotApplicable);

    [Theory]
    [InlineData("G02")]
    [InlineData("G03")]
    public void Who_leads_and_who_is_competent_is_still_asked(string milestone) => Assert.True(Late.IsInPlay(milestone));
}
