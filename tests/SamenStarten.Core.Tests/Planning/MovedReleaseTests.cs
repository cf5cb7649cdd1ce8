using NodaTime;
using SamenStarten.Core.Planning;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Planning;

/// <summary>Release moves: from Tuesday 14 July 2026, on Monday 2 March.</summary>
public sealed class MovedReleaseTests
{
    private const string Moves = "2026-03-02 10:00";

    [Fact]
    public void Later_is_simply_later()
    {
        var story = Moved("2026-09-15");

        Assert.Equal("2026-08-18", story.Dues("H06"));
        Assert.Equal("2026-09-17", story.Dues("G26"));
    }

    [Fact]
    public void Earlier_is_simply_earlier_where_there_is_time() => Assert.Equal("2026-05-12", Moved("2026-06-09").Dues("H06"));

    [Theory]
    [InlineData("G18", Severity.Critical)]
    [InlineData("G19", Severity.Critical)]
    [InlineData("H05", Severity.Critical)]
    public void What_would_be_due_within_a_working_day_is_due_then_and_weighs_one_more(string milestone, Severity severity)
    {
        var due = Assert.Single(Moved("2026-04-01").Outstanding(milestone), d => d.Brings is null);

        Assert.Equal(("2026-03-03", severity), (Local.Text(due.Date), due.Severity));
    }

    [Fact]
    public void What_supports_becomes_important()
    {
        var due = Assert.Single(Moved("2026-03-05").Outstanding("N05"));

        Assert.Equal(("2026-03-03", Severity.Important), (Local.Text(due.Date), due.Severity));
    }

    [Fact]
    public void What_still_has_time_weighs_what_it_did() =>
        Assert.Equal(Severity.Important, Assert.Single(Moved("2026-04-01").Outstanding("C06")).Severity);

    [Fact]
    public void Rungs_and_reminders_that_lie_before_the_move_are_skipped()
    {
        var story = Moved("2026-03-31").Until("2026-03-30 12:00");

        Assert.Empty(story.Reminders("G19"));
        Assert.Equal(["E1 2026-03-03 12:00", "E2 2026-03-04 09:00", "E3 2026-03-05 09:00", "E4 2026-03-06 09:00"], story.Rungs("G19"));
    }

    [Fact]
    public void What_is_done_stays_done()
    {
        var story = TrajectoryStory.Begins().At("2026-02-20 10:00", Answers.Done("H06")).At(Moves, Answers.ReleaseOn("2026-04-01"));

        Assert.Equal("", story.Dues("H06"));
    }

    [Fact]
    public void A_date_that_was_taken_back_leaves_what_counts_from_release_unscheduled()
    {
        var story = TrajectoryStory.Begins().At(Moves, Answers.ReleaseOn(null));

        Assert.Equal("", story.Dues("G26"));
        Assert.Equal("", story.Dues("H05"));
    }

    [Theory]
    [InlineData("2026-09-15")]
    [InlineData("2026-05-12")]
    [InlineData("2026-03-04")]
    [InlineData("2027-07-14")]
    public void A_slip_of_the_pen_that_is_put_right_leaves_no_trace_in_the_planning(string slip)
    {
        var story = TrajectoryStory.Begins().At(Moves);
        var before = Keys(story.Planning);

        Assert.Equal(before, Keys(story.Hears(Answers.ReleaseOn(slip)).Hears(Answers.ReleaseOn("2026-07-14")).Planning));
    }

    [Fact]
    public void A_date_that_moves_later_and_back_after_days_leaves_what_comes_as_it_was()
    {
        var (moved, unmoved) = (TrajectoryStory.Begins(), TrajectoryStory.Begins());
        _ = moved.At("2026-02-10 10:00", Answers.ReleaseOn("2026-09-15")).At("2026-02-13 10:00", Answers.ReleaseOn("2026-07-14"));

        Assert.Equal(
            Keys(unmoved.Until("2026-02-13 10:00").Planning), Keys(moved.Planning.Where(m => m.Milestone is not { IsSituation: true })));
    }

    private static TrajectoryStory Moved(string release) => TrajectoryStory.Begins().At(Moves, Answers.ReleaseOn(release));

    private static List<(Instant, PlannedKind, string?, LocalDate?, int?, Rung?, string?)> Keys(IEnumerable<PlannedMoment> planning) =>
        [.. planning.Select(m => (m.At, m.Kind, m.Milestone?.Id, m.Due?.Date, m.WorkingDaysBefore, m.Rung, m.Phase))];
}
