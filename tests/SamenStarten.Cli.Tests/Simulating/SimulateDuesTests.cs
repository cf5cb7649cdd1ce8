namespace SamenStarten.Cli.Tests.Simulating;

public sealed class SimulateDuesTests
{
    /// <summary>Counted from something that nobody does here, or asked for only on an event.</summary>
    private static readonly string[] Unscheduled = ["G12", "G14", "G15", "G16", "G31", "G32", "N02"];

    [Fact]
    public async Task Every_milestone_of_the_track_gives_one_due_per_due_moment_begun_or_not()
    {
        var lines = await Simulated.Run("2026-01-12", "2026-07-17");

        var dues = lines.Where(l => l.Kind == "due").ToList();
        Assert.Equal(dues.Count, dues.Select(l => (l.Milestone, l.At)).Distinct().Count());
        Assert.Empty(dues.Select(l => l.Milestone).Intersect(Unscheduled));
        Assert.Equal(78 - Unscheduled.Length, dues.Select(l => l.Milestone).Distinct().Count());
        Assert.Equal(["I04", "S03", "W05"], dues.GroupBy(l => l.Milestone).Where(g => g.Count() == 2).Select(g => g.Key).Order());
        Assert.All(dues.Where(l => l.Milestone != "G25"), l => Assert.Equal(17, l.At.Hour));
    }

    /// <summary>A stay on which both terms of I04 come out on the same day.</summary>
    [Fact]
    public async Task Two_terms_on_one_day_are_one_due()
    {
        var lines = await Simulated.Run("2026-03-06", "2026-03-17");

        var due = Assert.Single(lines, l => l is { Kind: "due", Milestone: "I04" });
        Assert.Equal(
            1, lines.Count(l => l is { Kind: "escalated", Milestone: "I04", Rung: "E1" } && l.At.Date == due.At.Date));
    }

    [Fact]
    public async Task Only_a_release_before_the_weekend_asks_for_a_weekend_plan()
    {
        var friday = await Simulated.Run("2026-03-02", "2026-05-22");
        var tuesday = await Simulated.Run("2026-03-02", "2026-05-19");

        Assert.Equal(["2026-05-19"], friday.Dues("G23"));
        Assert.Empty(tuesday.Dues("G23"));
    }

    [Fact]
    public async Task On_an_ultra_short_stay_all_that_must_be_ready_is_due_before_release()
    {
        var lines = await Simulated.Run("2026-03-02", "2026-03-11");

        string[] afterRelease = ["G25", "G26", "G27", "H09", "W06", "W09", "C08"];
        var before = lines.Where(l => l.Kind == "due" && !afterRelease.Contains(l.Milestone)).ToList();
        Assert.Equal("2026-03-10", Assert.Single(lines.Dues("H07")));
        Assert.Equal("2026-03-03", Assert.Single(lines.Dues("G03")));
        Assert.Equal(["2026-03-03", "2026-03-12"], lines.Dues("W05"));
        Assert.All(
            before.Where(l => l.Milestone is not ("H07" or "W05")), l => Assert.True(l.At.Date <= new DateTime(2026, 3, 5), $"{l.Milestone} within three working days"));
    }

    [Fact]
    public async Task The_lead_of_a_term_shrinks_with_the_stay()
    {
        var lines = await Simulated.Run("2026-06-01", "2026-07-31");

        Assert.Equal(["2026-07-17"], lines.Dues("H06"));
        Assert.Equal(["2026-06-26"], lines.Dues("H05"));
    }

    [Fact]
    public async Task Who_answers_on_time_is_never_escalated()
    {
        var lines = await Simulated.Run("2026-01-12", "2026-07-14", "--script", "on-time", "--until", "closed");

        Assert.DoesNotContain(lines, l => l.Kind is "escalated" or "withdrawn");
        Assert.Equal("closed", lines[^1].Kind);
    }
}
