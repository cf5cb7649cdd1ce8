using SamenStarten.Core.Trajectories;
using SamenStarten.Core.Workflows;
using SamenStarten.Orchestrations.Tests.Given;
using static SamenStarten.Orchestrations.Tests.Conformance.Stories;

namespace SamenStarten.Orchestrations.Tests.Conformance;

/// <summary>
/// Every engine tells every story alike: the same log, event by event, and the same mails. Beside it stands what the story is about, so
/// that engines don't agree on nothing.
/// </summary>
public sealed class ConformanceTests
{
    [Fact]
    public async Task Nobody_answers()
    {
        var story = await ToldAlike(Scenarios.NobodyAnswers);

        Assert.Equal([Rung.E1, Rung.E2, Rung.E3, Rung.E4], story.Events<MilestoneEscalated>().Where(e => e.Skipped is null).Select(e => e.Rung).Distinct().Order());
        Assert.NotEmpty(story.Mails);
    }

    [Fact]
    public async Task Everybody_answers_on_time()
    {
        var story = await ToldAlike(Scenarios.EverybodyAnswers);

        Assert.Empty(story.Events<MilestoneEscalated>());
        Assert.NotEmpty(story.Events<PartnerAsked>());
    }

    [Fact]
    public async Task While_a_trajectory_is_paused_nobody_is_asked_anything()
    {
        var story = await ToldAlike(Scenarios.IsPaused, swept: true);

        Assert.DoesNotContain(story.Mails, m => Between(m.At, "2026-01-19 15:00", "2026-01-26 15:00"));
        Assert.Contains(story.Mails, m => m.At >= Amsterdam.At("2026-01-26 15:00"));
    }

    [Fact]
    public async Task What_is_not_my_task_goes_back_to_the_lead()
    {
        var story = await ToldAlike(Scenarios.NotMyTask);

        Assert.Equal("G05", Assert.Single(story.Events<MilestoneReturned>()).Milestone);
        Assert.Single(story.Events<LeadAccepted>());
    }
}
