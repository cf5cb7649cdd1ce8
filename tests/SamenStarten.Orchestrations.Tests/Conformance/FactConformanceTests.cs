using SamenStarten.Core.Trajectories;
using SamenStarten.Orchestrations.Tests.Given;
using static SamenStarten.Orchestrations.Tests.Conformance.Stories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>Stories about facts: whenever they come, every engine makes the same of them.</summary>
public sealed class FactConformanceTests
{
    [Fact]
    public async Task Release_moves_forth_and_back()
    {
        var story = await ToldAlike(Scenarios.ReleaseMovesForthAndBack);

        Assert.Equal(
            ["2026-05-19", "2026-04-07", "2026-08-03", "2026-05-19"],
            story.Events<ReleaseDateGiven>().Select(e => e.Date!.Value.ToString("uuuu-MM-dd", null)));
    }

    [Fact]
    public async Task Somebody_is_free_within_hours()
    {
        var story = await ToldAlike(Scenarios.FreeWithinHours, swept: true);

        Assert.Equal("2026-01-15 15:10", story.When<PersonLeft>(e => e.Unexpected));
        Assert.Contains(story.Mails, m => Amsterdam.Text(m.At) == "2026-01-15 15:10");
    }

    [Fact]
    public async Task After_a_death_nobody_hears_anything()
    {
        var story = await ToldAlike(Scenarios.Dies);

        Assert.NotEmpty(story.Mails);
        Assert.DoesNotContain(story.Mails, m => m.At >= Amsterdam.At("2026-02-03 03:00"));
        Assert.Equal("deceased", Assert.Single(story.Events<FactNoted>()).Why);
    }

    [Fact]
    public async Task After_a_transfer_the_other_prison_is_asked()
    {
        var story = await ToldAlike(Scenarios.IsTransferred);

        var asked = story.Mails.Where(m => m.Mail.ToAddress.Contains("@pi-", StringComparison.Ordinal)).ToLookup(m => m.At < Amsterdam.At("2026-01-20 14:00"));
        Assert.All(asked[true], m => Assert.EndsWith("@pi-heerhugowaard.example", m.Mail.ToAddress, StringComparison.Ordinal));
        Assert.Contains(asked[false], m => m.Mail.ToAddress.EndsWith("@pi-lelystad.example", StringComparison.Ordinal));

        // Who was asked before hears once that it isn't his any more.
        Assert.Contains(asked[false], m => m.Mail.ToAddress.EndsWith("@pi-heerhugowaard.example", StringComparison.Ordinal));
        Assert.All(asked[false].Where(m => !m.Mail.Subject.StartsWith("Niet meer", StringComparison.Ordinal)), m => Assert.EndsWith("@pi-lelystad.example", m.Mail.ToAddress, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Facts_that_came_before_the_start_are_taken_up_in_their_order()
    {
        var story = await ToldAlike(Scenarios.FactsComeFirst, swept: true);

        Assert.Equal(
            [typeof(TrajectoryOpened), typeof(ReleaseDateGiven), typeof(ReleaseDateGiven), typeof(PlanShared)],
            story.Log.Take(4).Select(r => r.Event.GetType()));
    }

    [Fact]
    public async Task Facts_that_come_twice_or_too_late_change_nothing_but_history()
    {
        var story = await ToldAlike(Scenarios.FactsComeTwiceAndTooLate);

        Assert.Single(story.Events<TrajectoryOpened>());
        Assert.Equal(2, story.Events<ReleaseDateGiven>().Count());
        Assert.Equal(["older", "same"], story.Events<FactNoted>().Select(e => e.Why));
    }

    [Fact]
    public async Task Who_leaves_on_a_Friday_afternoon_is_known_to_be_gone_that_afternoon()
    {
        var story = await ToldAlike(Scenarios.LeavesOnFriday);

        Assert.Equal("2026-04-10 16:30", story.When<PersonLeft>());
        Assert.Contains(story.Events<PartnerAsked>(), e => e.Lines.Any(l => l.Milestone == "G23"));
    }

    [Fact]
    public async Task A_start_that_comes_after_the_release_is_a_late_notice()
    {
        var story = await ToldAlike(Scenarios.HeardOfTooLate, swept: true);

        Assert.True(Assert.Single(story.Events<PersonLeft>()).LateNotice);
        Assert.Contains(story.Events<PartnerAsked>(), e => e.Lines.Any(l => l.Milestone == "G26"));
    }
}
