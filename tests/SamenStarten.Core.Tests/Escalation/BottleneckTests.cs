using SamenStarten.Core.Escalation;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Escalation;

public sealed class BottleneckTests
{
    private const string Hoorn = "0405";
    private const string Schagen = "0441";

    [Fact]
    public void The_same_theme_twice_within_ninety_days_is_proposed_on_the_second_day()
    {
        var proposed = Assert.Single(Bottlenecks.Proposed([At("Housing", "2026-04-01"), At("Housing", "2026-06-30")]));

        Assert.Equal(new Bottleneck("Housing", Hoorn, Local.Day("2026-04-01"), Local.Day("2026-06-30"), Local.Day("2026-06-30"), 2), proposed);
    }

    [Fact]
    public void Once_is_no_bottleneck() => Assert.Empty(Bottlenecks.Proposed([At("Housing", "2026-04-01")]));

    [Fact]
    public void Ninety_one_days_apart_is_none() =>
        Assert.Empty(Bottlenecks.Proposed([At("Housing", "2026-04-01"), At("Housing", "2026-07-01")]));

    [Fact]
    public void Other_themes_and_other_municipalities_do_not_count() =>
        Assert.Empty(Bottlenecks.Proposed([At("Housing", "2026-04-01"), At("Care", "2026-04-02"), At("Housing", "2026-04-03", Schagen)]));

    [Fact]
    public void What_goes_on_is_proposed_once_and_counts_on()
    {
        var proposed = Assert.Single(Bottlenecks.Proposed([At("Care", "2026-06-01"), At("Care", "2026-04-01"), At("Care", "2026-08-15")]));

        Assert.Equal((3, Local.Day("2026-06-01"), Local.Day("2026-08-15")), (proposed.Times, proposed.ProposedOn, proposed.Last));
    }

    [Fact]
    public void What_comes_back_after_a_quiet_time_is_proposed_again() =>
        Assert.Equal(
            [Local.Day("2026-01-20"), Local.Day("2026-09-20")],
            Bottlenecks.Proposed([At("Care", "2026-01-10"), At("Care", "2026-01-20"), At("Care", "2026-09-10"), At("Care", "2026-09-20")])
                .Select(b => b.ProposedOn));

    [Fact]
    public void The_most_frequent_comes_first() =>
        Assert.Equal(
            [Schagen, Hoorn],
            Bottlenecks.Proposed(
            [
                At("Care", "2026-01-10"), At("Care", "2026-01-11"),
                At("Care", "2026-02-10", Schagen), At("Care", "2026-02-11", Schagen), At("Care", "2026-02-12", Schagen),
            ]).Select(b => b.Municipality));

    [Fact]
    public void Of_as_many_the_first_that_was_proposed_comes_first_and_then_by_municipality_and_theme() =>
        Assert.Equal(
            [("Work", Hoorn), ("Care", Hoorn), ("Housing", Hoorn), ("Care", Schagen)],
            Bottlenecks.Proposed(
            [
                At("Care", "2026-01-10", Schagen), At("Care", "2026-01-11", Schagen), At("Housing", "2026-01-10"), At("Housing", "2026-01-11"),
                At("Care", "2026-01-10"), At("Care", "2026-01-11"), At("Work", "2026-01-05"), At("Work", "2026-01-06"),
            ]).Select(b => (b.Theme, b.Municipality)));

    [Fact]
    public void The_theme_is_the_domain_of_life_or_else_the_milestone()
    {
        Assert.Equal(At("Housing", "2026-04-01"), Of("H03", Rung.E3));
        Assert.Equal(At("G18", "2026-04-01"), Of("G18", Rung.E3));
    }

    [Theory]
    [InlineData(Rung.E2, null, Hoorn)]
    [InlineData(Rung.E4, null, Hoorn)]
    [InlineData(Rung.E3, "passed", Hoorn)]
    [InlineData(Rung.E3, null, null)]
    public void Only_a_manager_who_was_reached_where_somebody_is_competent_counts(Rung rung, string? skipped, string? municipality) =>
        Assert.Null(Of("H03", rung, skipped, municipality));

    [Fact]
    public void Twice_the_same_theme_on_a_silent_trajectory_is_one_proposal()
    {
        var silent = TrajectoryStory.Begins().Until("2026-03-15 12:00").Events
            .Where(e => e.Event is MilestoneEscalated)
            .Select(e => Bottlenecks.StandstillOf((MilestoneEscalated)e.Event, "0405", Core.Calendar.LocalTimes.LocalDate(e.At), TheWorkflow.National))
            .OfType<Standstill>();

        Assert.Single(Bottlenecks.Proposed(silent), b => b.Theme == "Housing");
    }

    private static Standstill At(string theme, string on, string municipality = Hoorn) => new(theme, municipality, Local.Day(on));

    private static Standstill? Of(string milestone, Rung rung, string? skipped = null, string? municipality = Hoorn) => Bottlenecks.StandstillOf(
        new MilestoneEscalated(milestone, Local.Day("2026-03-25"), rung, skipped, []), municipality, Local.Day("2026-04-01"), TheWorkflow.National);
}
