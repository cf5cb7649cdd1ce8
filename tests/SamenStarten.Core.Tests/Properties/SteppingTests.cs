using NodaTime;
using SamenStarten.Core.Calendar;
using SamenStarten.Core.Tests.Given;
using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;

namespace SamenStarten.Core.Tests.Properties;

/// <summary>Whether it is looked at only when something is planned, or every evening: the same falls, on the same days.</summary>
public sealed class SteppingTests
{
    [Theory]
    [InlineData("2026-01-12", "2026-03-13", "veroordeeld")]
    [InlineData("2026-03-07", "2026-03-16", "veroordeeld")]
    [InlineData("2025-12-22", "2026-04-27", "isd")]
    [InlineData("2026-03-20", null, "preventief")]
    public void Stepping_evening_by_evening_escalates_the_same_on_the_same_days(string entry, string? release, string title)
    {
        var end = Local.Day(entry).PlusDays(120);
        var planned = TrajectoryStory.Begins(entry, release, title);
        var evenings = TrajectoryStory.Begins(entry, release, title);
        for (var day = Local.Day(entry); day <= end; day = day.PlusDays(1))
        {
            _ = evenings.DownUntil(day.InAmsterdam(new LocalTime(23, 30)));
        }

        _ = planned.Until(end.InAmsterdam(new LocalTime(23, 30)));
        Assert.NotEmpty(Escalated(planned));
        Assert.Equal(Escalated(planned), Escalated(evenings));
        Assert.Equal(FellDue(planned), FellDue(evenings));
    }

    private static List<(LocalDate, string, LocalDate, Rung)> Escalated(TrajectoryStory story) =>
    [
        .. story.Of<MilestoneEscalated>().Select(e => (e.At.LocalDate(), (MilestoneEscalated)e.Event))
            .Select(e => (e.Item1, e.Item2.Milestone, e.Item2.Due, e.Item2.Rung)).Order(),
    ];

    private static List<(LocalDate, string)> FellDue(TrajectoryStory story) =>
        [.. story.Of<MilestoneFellDue>().Select(e => (e.At.LocalDate(), ((MilestoneFellDue)e.Event).Milestone)).Order()];
}
